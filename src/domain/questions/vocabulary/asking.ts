import type { WordGroup } from './word-group.js';

/** What is asked for: a number, a list, a share, an average… */
export const ASKING: readonly WordGroup[] = [
  {
    means: 'count',
    words:
      'hur många, hur många av, hur mkt, antal~et, hur stort antal, hur stort är antalet, hur mycket folk, hur mycket, hurmånga, hur mga, antl, ant, hur pass många, många',
    examples: [['hur många är inskrivna', 'inskrivna · 2026-11-25']],
  },
  {
    means: 'list',
    words:
      'vilka, vika, vilka alla, vilka ärenden, lista, lista alla, lista över, lista på, en lista, listan, visa, visa alla, visa vilka, räkna upp, koder, koderna, kod, vilka koder, ge mig alla, ta fram alla, ta fram',
    examples: [['vilka står i kö', 'i kö · lista · 2026-11-25']],
  },
  { means: 'who', words: 'vem, vem alla, vems, varifrån, från vem, från vilka, av vem' },
  { means: 'which', words: 'vilken, vilket, vilkens' },
  {
    means: 'share',
    words:
      'andel~en~ar, andl, hur stor andel, hur hög andel, hur stor del, hur stor andel av, procent~en, hur många procent, hur många %, procentuellt, procentandel~en, procentsats~en, hur stor procent, hur stor procentuell andel, procentuell andel, %, proc, hur hög procent, del~en',
    examples: [['andel kvinnor bland de inskrivna', 'andel · kvinnor · bland inskrivna · 2026-11-25']],
  },
  {
    means: 'mean',
    words:
      'medel, medelvärde~t, medeltal~et, snitt~et, i snitt, i medel, i genomsnitt, genomsnitt~et~lig~liga~ligt, medeltid~en, snittid~en, snitttid~en, genomsnittstid~en, snittvärde~t, i medeltal, vanligtvis, i regel, normalt, brukar',
  },
  { means: 'median', words: 'median~en, medianvärde~t, i median, mediantid~en, mediant' },
  { means: 'min', words: 'kortast, kortaste, lägst, lägsta, minimum, som minst, som kortast' },
  { means: 'max', words: 'längst, längsta, högsta, maximum, maximal~t, som längst, som högst' },
  { means: 'min + measure:age', words: 'yngst, yngsta, yngste, lägsta ålder, lägsta åldern' },
  { means: 'max + measure:age', words: 'äldst, äldsta, äldste, högsta ålder, högsta åldern' },
  { means: 'sum', words: 'sammanlagd tid, sammanlagda tiden, total tid' },
  {
    means: 'when',
    words:
      'när, vilken dag, vilket datum, vilken tid, vilken dag var det, vad var datumet, hur dags, datum~et, när är det dags, vilken dag är det',
    examples: [['när skrevs K25-023 in', 'K25-023 · inskriven']],
  },
  { means: 'when + pop:referred', words: 'remissdatum~et, remissdag~en' },
  { means: 'when + pop:new', words: 'inskrivningsdatum~et, inskrivningsdag~en' },
  { means: 'when + pop:closed', words: 'avslutsdatum~et, avslutningsdatum~et, avslutsdag~en' },
  {
    means: 'howlong',
    words:
      'hur länge, hur lång tid, hur lång, hur långt, hur många dagar, hur många månader, hur långa, hur långvarig~a, hur lång är, hur lång tid tar det, hur lång tid tog det, hur lång tid tar, hur länge tar det',
  },
  {
    means: 'howlong + measure:benefits',
    words: 'hur många år i försörjning, hur många år i offentlig försörjning',
  },
  {
    means: 'howold',
    words: 'hur gammal, hur gamla, hur gml, hur gammal är, hur gamla är, vilken ålder, vilken ålder har',
  },
  {
    means: 'mean + measure:age',
    words: 'medelålder~n, snittålder~n, genomsnittsålder~n, genomsnittlig ålder, genomsnittliga åldern',
  },
  { means: 'median + measure:age', words: 'medianålder~n' },
  {
    means: 'most',
    words:
      'mest, flest, vanligast~e, oftast, störst, största, allra flest, allra mest, i topp, toppar, dominerar',
  },
  { means: 'minst', words: 'minst' },
  { means: 'hogst', words: 'högst, som mest' },
  { means: 'least', words: 'färst, ovanligast~e, mest sällan, minst antal, allra minst' },
  {
    means: 'exists',
    words:
      'finns det, finns, fanns det, fanns, är det någon, är det nån, är någon, är nån, har någon, har nån, har vi någon, har vi nån, står någon, står nån, har det, finns det några, har vi några',
  },
  {
    means: 'compare',
    words:
      'jfr, jfr med, jfr mot, jfr m, jmf, jmf med, jmf m, jmfr m, jämf m, jmfr, jmfr med, jämf, jämf med, jämfört med, jämfört mot, jämför, jämför med, mot, i förhållande till, kontra, vs, versus, i jämförelse med, jämförelse med, jämförelse',
  },
  {
    means: 'more',
    words: 'fler, flera, fler än, högre, högre än, ökat, ökade, ökar, ökning, ökningen, bättre, bättre än',
  },
  {
    means: 'fewer',
    words:
      'färre, färre än, lägre, lägre än, minskat, minskade, minskar, minskning, minskningen, sämre, sämre än',
  },
  {
    means: 'always',
    words:
      'sedan starten, sedan start, sen starten, någonsin, genom åren, alla år, genom tiderna, sedan dag ett, sedan vi startade, sedan vi började, hela tiden, sen start',
  },
  {
    means: 'difference',
    words:
      'skillnad~en, differens~en, hur stor skillnad, hur stor är skillnaden, förändring~en, förändrats, ändrats, skilja, skiljer',
  },
  { means: 'difference:more', words: 'hur många fler, hur mycket fler, hur många flera' },
  { means: 'difference:fewer', words: 'hur många färre, hur mycket färre, hur mycket mindre' },
  { means: 'than', words: 'än, än under' },
  { means: 'howoften', words: 'hur ofta' },
  { means: 'accepts', words: 'tar ni emot, tar vi emot, tar man emot, tar kraften emot, välkomna' },
  { means: 'why', words: 'varför, hur kommer det sig, hur kommer det sej, hurså, hur så' },
  {
    means: 'rule',
    words:
      'hur räknas, hur räknar, hur räknar ni, hur räknas det, hur beräknas, hur beräknar, hur mäts, hur räknar ni ut, hur räknar du, hur räknar man, hur räknar vi, vad är, vad är en, vad är ett, vad betyder, vad innebär, vad menas med, vad menas, vad räknas som, vad ingår i, vad är det för, hur definieras, definition, definition av, förklara, vad menar ni med, vad är skillnaden, vad avses med, hur fungerar, vad står för, vad gäller för, vad gäller',
  },
];
