import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Card } from '../../../src/cards/kit.js';
import type { CaseCommand } from '../../../src/domain/case/commands.js';
import { day } from '../../../src/domain/day.js';
import { openBot, type TestBot } from '../../support/bot.js';
import { cardText } from '../../../src/cards/card-text.js';
import { elementsOf } from '../../support/card-parts.js';
import { caseWorld, type CaseWorld } from '../../support/case-world.js';
import { type Chat, chatWith } from '../../support/chat.js';
import { givenIn } from '../../support/given.js';
import { config, TEAM } from '../../support/people.js';
import { closure, enrolment, programme, referral } from '../../support/story.js';

/** What each stage asks for and offers, and how lists and choices lead to the right case. */
vi.setConfig({ testTimeout: 60_000 });

let bot: TestBot;
let chat: Chat;
let world: CaseWorld;
let given: ReturnType<typeof givenIn>;
beforeAll(async () => {
  bot = await openBot({ config });
  world = await caseWorld(bot);
  given = givenIn(bot);
  chat = chatWith(bot, { user: TEAM });
});
afterAll(() => bot.stop());

const last = (code: string) => bot.live.register.entries.get(code)?.at(-1)?.event;

describe('a case’s card', () => {
  const kinds = ['visiting', 'waiting', 'enrolled', 'consented', 'closed', 'declined'] as const;
  it.each(kinds)('offers what can be done when it is %s, and nothing else', async (kind) => {
    await chat.say(`visa ${world[kind]}`);
    const shown = chat.card();
    const lines = [...elementsOf(shown)].flatMap((one) => {
      const { verb, text } = (one['data'] ?? {}) as { verb?: string; text?: string };
      return verb === 'say' && text !== undefined ? [text] : [];
    });
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      const answer = await chat.say(line);
      expect(answer, line).not.toMatch(/Inget är sparat|förstår|hittar inget/);
      expect(answer, line).toMatch(/\[(Spara|Boka|Skriv in|Besluta|Gjord|Återkalla|Rätta|Fortsätt)\]/);
    }
    expect(shown.actions?.length).toBeLessThanOrEqual(4);
  });
});

describe('what each step holds', () => {
  it('the waiting list: place and days waited', async () => {
    expect(await chat.say(`visa ${world.waiting}`)).toMatch(/Plats \d+ av \d+ i kön/);
    expect(await chat.say('i kö')).toMatch(/\d+ dagar/);
  });

  it('an activity: kind of place and hours a week', async () => {
    await chat.say(`starta arbetsträning ${world.enrolled} måndag 4 tim`);
    const [place] = programme().workplaces;
    expect(await chat.press('Spara', { place: place ?? '' })).toContain('4 tim i veckan');
    expect(last(world.enrolled)).toMatchObject({
      kind: 'arbetsträning',
      place,
      hours: 4,
      from: '2026-11-30',
    });
  });

  it('a follow-up: its note and the next day, shown with the case’s details only', async () => {
    await chat.say(`uppf ${world.toFk} klar, nästa 3/3, anteckning: vill börja i skogsgrupp`);
    expect(await chat.press('Spara')).not.toContain('skogsgrupp');
    expect(last(world.toFk)).toMatchObject({ note: 'vill börja i skogsgrupp', next: '2027-03-03' });
    expect(await chat.say(`visa ${world.toFk}`)).toContain('vill börja i skogsgrupp');
  });

  it('a closure: the next step when it is not work or studies, and the income after', async () => {
    const code = await given(referral(), enrolment());
    expect(await chat.say(`avsluta ${code} annat flyttat`)).toContain('Planerat nästa steg (valfritt)');
    const [nextStep] = programme().nextSteps;
    await chat.press('Spara', { nextStep: nextStep ?? '', incomeAfter: 'ingen' });
    expect(last(code)).toMatchObject({ outcome: 'annat', detail: 'flyttat', nextStep, incomeAfter: 'ingen' });
    const shown = await chat.say(`visa ${code}`);
    expect(shown).toContain(`Nästa steg: ${nextStep ?? '?'}`);
    expect(shown).toContain('Försörjning efter: Ingen offentlig försörjning');
  });

  it('a closure undone: its due items are back in the list', async () => {
    const code = await given(referral({}, '2026-05-01'), enrolment('2026-06-01'));
    expect(await chat.say('uppföljningar')).toContain(code);
    await chat.say(`avsluta ${code} arbete lönebidrag`);
    await chat.press('Spara');
    const saved = chat.card();
    expect(await chat.say('uppföljningar')).not.toContain(code);
    chat.look(saved);
    await chat.press('Ångra');
    expect(await chat.say('uppföljningar')).toContain(code);
  });

  it('a lägesbild and hours a week, where the programme has them', async () => {
    const lund = await openBot({ config, programme: programme('kraft-lund') });
    const meta = { by: TEAM, admin: false, at: '2026-11-25T07:00:00.000Z', today: day('2026-11-25') };
    await lund.live.run(referral({ referrer: 'FK' }), { ...meta, key: 'one' });
    const [code] = lund.live.register.cases.keys();
    await lund.live.run({ ...enrolment(), code: code ?? '' } as CaseCommand, { ...meta, key: 'two' });
    const there = chatWith(lund, { user: TEAM });
    await there.say(`uppf ${code ?? ''} klar`);
    expect(await there.press('Ändra')).toMatch(
      /Lägesbild \(valfritt\): {2}\{.*[Ss]tudier.*\}\nTimmar i veckan/,
    );
    const [first, second] = programme('kraft-lund').situations ?? [];
    const situations = [first?.code, second?.code].join(',');
    expect(await there.press('Gjord', { situations, hours: '10' })).toContain('Sparat');
    const entry = lund.live.register.entries.get(code ?? '')?.at(-1);
    expect(entry?.event).toMatchObject({ situations: situations.split(','), hours: 10 });
    expect(await there.say(`visa ${code ?? ''}`)).toContain('Timmar i veckan: 10');
    await lund.stop();
  });
});

describe('a card older than the register', () => {
  it('of what is due says what was done meanwhile, and shows the list as it is', async () => {
    const code = await given(referral({}, '2026-05-01'), enrolment('2026-06-01'));
    const alias = bot.live.register.cases.get(code)?.alias ?? '';
    const due = { code, kind: 'follow-up', revision: 2, token: crypto.randomUUID() };
    await given({ type: 'follow-up', code, on: day('2026-11-24') });
    const { value } = await bot.press('done', due, { user: TEAM });
    const text = cardText(value as Card);
    expect(text).toContain(`**${alias}** hade redan ändrats: Uppföljning gjord 24 nov`);
    expect(text).toContain('Inget nytt sparades.');
    expect(text).not.toMatch(new RegExp(`${code} [^\\n]*· Uppföljning ·`));
  });

  it('of a case that is closed says so, whatever button is pressed on it', async () => {
    const code = await given(referral(), enrolment());
    await chat.say(`visa ${code}`);
    const old = chat.card();
    await given({ ...closure(), code } as CaseCommand);
    for (const button of ['Uppföljning', 'Prövotid', 'Avsluta']) {
      chat.look(old);
      expect(await chat.press(button)).toMatch(/är redan avslutad/);
    }
  });

  it('lets one of fifty who press at once win, and shows the others what it was', async () => {
    const code = await given(referral(), enrolment());
    const press = (number: number) =>
      bot.press('save', {
        form: 'start-activity',
        code,
        revision: 2,
        token: crypto.randomUUID(),
        kind: 'skogsgrupp',
        from: '2026-11-02',
        hours: String(1 + (number % 40)),
      });
    const answers = await Promise.all(Array.from({ length: 50 }, (_, number) => press(number)));
    const texts = answers.map(({ value }) => cardText(value as Card));
    expect(texts.filter((text) => text.startsWith('Sparat'))).toHaveLength(1);
    expect(texts.filter((text) => /har ändrats sedan[\s\S]*Började skogsgrupp/.test(text))).toHaveLength(49);
    expect(bot.live.register.cases.get(code)?.revision).toBe(3);
  });
});

describe('rätta', () => {
  it.each([
    ['remittent FK', 'remittenten från Socialförvaltningen till Försäkringskassan'],
    ['födelseår 1971', 'födelseåret från 1992 till 1971'],
    ['kön man', 'kön från Kvinna till Man'],
    ['försörjning sjukpenning', 'försörjningen från Försörjningsstöd till Sjukpenning'],
    ['inskriven 2026-10-16', 'inskrivningsdagen från 15 okt till 16 okt'],
  ])(
    '%s: keeps the old value in the timeline, and tells a group no more than it may',
    async (line, words) => {
      const code = await given(referral(), enrolment());
      await chat.say(`rätta ${code} ${line}`);
      const saved = await chat.press('Spara');
      expect(saved).toMatch(/^Sparat/);
      expect(saved).not.toMatch(/1971|1992|Kvinna|Sjukpenning/);
      expect(await chat.say(`visa ${code}`)).toContain(`Rättat: ${words}`);
    },
  );
});

describe('says that there is nothing to fill in', () => {
  it('for a trial that is decided, with the step that leads on', async () => {
    const code = await given(referral(), enrolment());
    await chat.say(`prövotid ${code} fortsätter`);
    await chat.press('Spara');
    const said = await chat.say(`${code} fortsätter efter prövotiden`);
    expect(said).toMatch(/^Prövotiden är redan beslutad.*Inget är sparat.*\[Rätta\]/s);
    expect(said).not.toContain('[Spara]');
    expect(await chat.press('Rätta')).toContain('Vad ska rättas?');
  });

  it.each([
    ['återkalla samtycke *', 'Det finns inget samtycke som gäller.'],
    ['avsluta aktivitet *', 'Ingen aktivitet pågår.'],
  ])('%s', async (line, words) => {
    const code = await given(referral(), enrolment());
    expect(await chat.say(line.replace('*', code))).toContain(words);
    const form = line.startsWith('avsluta') ? 'end-activity' : 'revoke-consent';
    const pressed = {
      form,
      code,
      revision: 2,
      token: crypto.randomUUID(),
      activity: '7',
      from: '2026-11-25',
    };
    await bot.press('save', pressed, { user: TEAM });
    expect(bot.live.register.cases.get(code)?.revision).toBe(2);
  });
});

describe('which case', () => {
  it('several that fit: buttons, and the one that is pressed goes on with the line', async () => {
    const old = await given(referral({}, '2025-10-01'), enrolment('2025-10-15'));
    const number = Number(old.slice(-3));
    const other = [...bot.live.register.cases.values()].find(
      (it) => it.code === `K26-${String(number).padStart(3, '0')}`,
    );
    expect(other?.stage).not.toBe('closed');
    const asked = await chat.say(`uppf ${number} klar, nästa 3/3`);
    expect(asked).toContain('Vilket av dem menar du?');
    const form = await chat.press(bot.live.register.cases.get(old)?.alias ?? old);
    expect(form).toContain('nästa 3 mars 2027');
    expect(form).toContain('[Spara]');
  });
});

describe('lists', () => {
  it.each([
    ['i kö', 'waiting', 'enrolled'],
    ['i prövotid', 'enrolled', 'waiting'],
    ['utan samtycke', 'enrolled', 'consented'],
    ['alla från fk', 'fromFk', 'waiting'],
    ['skyddade', 'protected', 'consented'],
    ['sök arbetsmarknadsenheten', 'waiting', 'fromFk'],
  ] as const)('%s: has what is %s and not what is %s', async (line, there, gone) => {
    const list = await chat.say(line);
    expect(list).toContain(world[there]);
    expect(list).not.toContain(world[gone]);
  });

  it('are paged, each case once', async () => {
    for (let more = 0; more < 20; more++) await given(referral({ referrer: 'RD' }));
    const seen: string[] = [];
    let page = await chat.say('alla');
    for (let pages = 1; ; pages++) {
      seen.push(...(page.match(/K\d\d-\d{3}/g) ?? []));
      const next = /\[((?:Visa )?[Ff]ler[^\]]*)\]/.exec(page)?.[1];
      if (next === undefined) {
        expect(pages).toBeGreaterThan(1);
        break;
      }
      page = await chat.press(next);
    }
    const open = [...bot.live.register.cases.values()].filter(
      (it) => it.stage !== 'closed' && it.stage !== 'declined',
    );
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.sort()).toEqual(open.map((it) => it.code).sort());
  });
});
