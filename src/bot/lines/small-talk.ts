import type { Talk } from '../../domain/language/acts/small-talk.js';
import type { Reply, Turn } from '../turn.js';
import { ALONE } from './receive-file.js';

const WORDS: Readonly<Record<Talk | 'empty' | 'picture' | 'comment', string>> = {
  thanks: 'Varsågod!',
  ok: 'Bra.',
  comment: 'Okej.',
  yes: 'Vad vill du att jag gör? Det som ska sparas sparar du med knappen på kortet.',
  no: 'Då gör jag ingenting. Inget är sparat utan att du har tryckt på Spara.',
  sorry: 'Ingen fara. Blev något fel sparat skriver du ångra.',
  bye: 'Ha det bra!',
  who: 'Jag är Kraftbot, ett program som håller reda på teamets ärenden. Skriv hjälp, så visar jag vad jag kan.',
  how: 'Tack, bara bra. Vad kan jag göra?',
  save: 'Tryck på Spara på kortet. Frågar kortet något först väljer du det där. Ser du inget kort, skriv raden en gång till.',
  empty: 'Hej! Skriv vad du vill ha gjort, eller hjälp.',
  picture: 'Bilder kan jag inte läsa. Skriv med ord vad du vill ha gjort.',
};

/** Said where nothing was written: a file that is dropped in a group never reaches a bot. */
const BARE_MENTION = `Skriv vad du vill ha gjort, eller hjälp. ${ALONE}`;

/** What came with a line or a file and is not read. */
const BESIDES = {
  picture: 'Bilden kan jag inte läsa, bara raden.',
  files: 'Jag läser en fil i taget, så nu bara den första. Skicka de andra var för sig.',
  line: 'Raden bredvid filen läste jag inte. Skriv den för sig, om jag ska göra något med den.',
};

/** What a colleague would say, briefly; nothing in a group, where it was said to the others too. */
export function smallTalk({ conversation }: Turn, talk: keyof typeof WORDS): Reply | undefined {
  if (conversation.kind === 'personal') return { text: WORDS[talk] };
  return talk === 'empty' ? { text: BARE_MENTION } : undefined;
}

/** Says what is passed over, where only its writer reads. */
export async function besides(turn: Turn, what: keyof typeof BESIDES): Promise<void> {
  if (turn.conversation.kind === 'personal') await turn.post({ text: BESIDES[what] });
}
