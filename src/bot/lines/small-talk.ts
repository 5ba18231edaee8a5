import type { Talk } from '../../domain/language/acts/small-talk.js';
import type { Reply, Turn } from '../turn.js';

const WORDS: Readonly<Record<Talk | 'empty' | 'picture', string>> = {
  thanks: 'Varsågod!',
  ok: 'Bra.',
  yes: 'Vad vill du att jag gör? Det som ska sparas sparar du med knappen på kortet.',
  no: 'Då gör jag ingenting. Inget är sparat utan att du har tryckt på Spara.',
  sorry: 'Ingen fara. Blev något fel sparat skriver du ångra.',
  bye: 'Ha det bra!',
  who: 'Jag är Kraftbot, ett program som håller reda på teamets ärenden. Skriv hjälp, så visar jag vad jag kan.',
  how: 'Tack, bara bra. Vad kan jag göra?',
  save: 'Tryck på Spara på kortet, så sparas det. Ser du inget kort, skriv raden en gång till.',
  empty: 'Hej! Skriv vad du vill ha gjort, eller hjälp.',
  picture: 'Bilder kan jag inte läsa. Skriv med ord vad du vill ha gjort.',
};

/** What a colleague would say, briefly; nothing in a group, where it was said to the others too. */
export function smallTalk({ conversation }: Turn, talk: keyof typeof WORDS): Reply | undefined {
  return conversation.kind === 'personal' ? { text: WORDS[talk] } : undefined;
}
