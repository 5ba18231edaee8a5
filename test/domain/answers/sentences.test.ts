import { expect, it } from 'vitest';
import { ask } from '../../../src/domain/speech/sv/ask.js';
import { demoContext } from './demo.js';

/** Questions of every figure and filter, to be read aloud: each answer is a Swedish sentence with the figure first. */
const QUESTIONS = [
  'hur många är inskrivna',
  'hur många kvinnor under 30 från soc avslutades till arbete 2023/24',
  'hur många män över 45 är inskrivna',
  'hur många mellan 31 och 45 skrevs in 2024',
  'hur många är inskrivna utan samtycke',
  'hur många har samtycke till fk',
  'hur många är i prövotid',
  'hur många var i prövotid 2026-03-01',
  'hur många har försenat beslut om prövotid',
  'hur många ska följas upp',
  'hur många uppföljningar är försenade',
  'hur många ska följas upp i december',
  'hur många har varit inskrivna mer än 12 månader',
  'hur många har väntat mer än 30 dagar i kön',
  'hur många med försörjningsstöd är inskrivna',
  'hur många utan försörjningsstöd är inskrivna',
  'hur många försörjs av försäkringskassan',
  'hur många lämnade försörjningsstöd 2024/25',
  'hur många gick till lönebidrag 2024/25',
  'hur många dropouts 2024/25',
  'hur många gick i resultat 2024/25',
  'hur många gick åter till remittenten 2024/25',
  'hur många som inte kommer från soc är inskrivna',
  'hur många av de remitterade 2024 skrevs in',
  'hur många egna ansökningar i år',
  'hur många började arbetsträna 2026',
  'hur många födda 1990 är inskrivna',
  'vilka är i prövotid',
  'vilka med skyddade personuppgifter är inskrivna',
  'vilka från af är i kö',
  'andel kvinnor bland inskrivna',
  'andel i resultat 2022/23',
  'andel i resultat för kvinnor 2022/23',
  'hur stor andel av de avslutade gick till arbete 2024/25',
  'andel med samtycke',
  'andel från soc av remitterade 2025',
  'andel män som är under 30',
  'genomsnittlig genomströmningstid 2024/25',
  'median väntetid 2025',
  'medelålder för inskrivna',
  'hur gammal är den yngsta inskrivna',
  'längst väntetid 2025',
  'tid i försörjning i snitt 2024/25',
  'vem remitterar mest',
  'vilken enhet remitterar mest 2025',
  'vanligaste utfall 2024/25',
  'vilken månad 2025 hade flest remisser',
  'vilka har varit inskrivna längst',
  'vem är äldst av de inskrivna',
  'hur många remisser 2025 jämfört med 2024',
  'fick vi fler remisser 2025 än 2024',
  'andel i resultat 2024/25 jämfört med 2023/24',
  'är någon i kö från af',
  'när ska K26-014 följas upp',
  'är K26-014 inskriven',
  'står K26-018 i kö',
  'hur gammal är K26-014',
  'är det möte imorgon',
  'har vi plats för två till',
  'vad är perioden',
];

it('reads as it should', async () => {
  const read = QUESTIONS.map((question) => {
    const answer = ask(question, demoContext());
    return `${question}\n  ${answer.text}\n${answer.understood ? `  (${answer.interpretation})\n` : ''}`;
  });
  await expect(read.join('\n')).toMatchFileSnapshot('../../golden/sentences.txt');
});

it('counts of enrolments say how many persons, where somebody came back; never to the steering group', () => {
  const context = demoContext();
  const [first, second] = [...context.cases.values()].filter((it) => it.stage === 'enrolled');
  if (!first || !second) throw new Error('nobody is enrolled');
  const cases = new Map(context.cases).set(second.code, { ...second, earlierCase: first.code });
  const question = 'hur många är inskrivna?';
  expect(ask(question, context).text).not.toContain('kom tillbaka');
  expect(ask(question, { ...context, cases }).text).toBe(
    '**35** inskrivningar: 34 personer är inskrivna i dag, 25 november 2026. Den som kom tillbaka räknas varje gång.',
  );
  const steering = { ...context, cases, role: { kind: 'steering' } } as const;
  expect(ask(question, steering).text).not.toContain('kom tillbaka');
});
