import type { WordGroup } from './word-group.js';

/** The joints of a question: prepositions, negations, comparisons, and words that say nothing about the figure. */
export const SMALL_WORDS: readonly WordGroup[] = [
  {
    means: 'not',
    words:
      'inte, ej, icke, aldrig, varken, förutom, utom, exklusive, exkl, oräknat, oräknade, undantaget, bortsett från, frånsett, saknar, saknas, exkluderat, ikke',
  },
  { means: 'none', words: 'inget, inga, ingen' },
  { means: 'without', words: 'utan' },
  { means: 'of', words: 'av, utav, bland, ibland' },
  { means: 'for', words: 'för, gällande, avseende, angående, hos, beträffande, om' },
  { means: 'from', words: 'från, ifrån, fr, via, genom' },
  { means: 'to', words: 'till, pga, p g a, på grund av' },
  { means: 'with', words: 'med, inklusive, inkl' },
  { means: 'ours', words: 'våra, era, vara' },
  { means: 'who-are', words: 'som' },
  { means: 'or', words: 'eller, och/eller, el' },
  { means: 'and', words: 'och, samt, o, &, plus' },
  {
    means: 'is',
    words:
      'var, vart, blev, blivit, blir, bli, varit, e, utgör, står, stod, utgörs av, utgjorde, består av, bestod av',
  },
  {
    means: 'has',
    words: 'har, hade, haft, ha, får, fick, fått, få, gick, gått, går, gå, kom, kommit, hade vi',
  },
  {
    means: 'verb:write',
    words: 'skrev, skrevs, skrivits, skrivit, skrivs, skriva, skrivna, skriver, skrivas',
  },
  { means: 'verb:take', words: 'tog, togs, tagits, tagit, tar, tas, ta' },
  {
    means: 'verb:come',
    words:
      'inkom, inkommit, inkomna, kom in, kommit in, kom det in, kommer in, ramlat in, trillat in, droppat in, strömmat in, inkommer, inkommande, har det kommit in, kommit till oss, kom till oss',
  },
  { means: 'verb:go', words: 'löper' },
  { means: 'verb:see', words: 'ser, hur ser, hur såg' },
  { means: 'in', words: 'in' },
  { means: 'out', words: 'ut' },
  {
    means: 'more-than',
    words:
      'över, >, mer än, mera än, längre än, överstiger, mer, mera, längre, minimum av, åtminstone, upp mot',
  },
  { means: 'at-least', words: 'från och med, fr.o.m., from' },
  { means: 'older-than', words: 'äldre än, äldre, fyllda, fyllt, som fyllt, uppåt' },
  {
    means: 'less-than',
    words: 'under, <, mindre än, kortare än, kortare, mindre, understiger, ej fyllt, inte fyllt',
  },
  { means: 'younger-than', words: 'yngre än, yngre, nedåt' },
  { means: 'at-most', words: 'upp till, max, till och med, tom, t.o.m., upp t o m' },
  {
    means: 'between',
    words: 'mellan, i åldern, i åldrarna, i åldersgruppen, i åldersspannet, i åldersintervallet',
  },
  { means: 'young', words: 'unga, ung, yngre personer, unga vuxna, ungdom~ar~arna' },
  { means: 'quality', words: 'hela, hel, helt, stor, stort, stora, snälla' },
  { means: 'at-end', words: 'vid periodens slut, vid årets slut, tog slut, vid slutet' },
  { means: 'age-unit', words: 'åring, åringar, åringarna, årig, åriga, års ålder, år gammal, år gamla' },
  { means: 'ar', words: 'år, ar, åren, året, års' },
  { means: 'time:months', words: 'månad~er~en~erna~ers, mn, månaders' },
  { means: 'time:days', words: 'dag~ar~en~arna~ars, dygn, dgr, d' },
  { means: 'time:weeks', words: 'vecka, veckor, veckors, v' },
  { means: 'time:years', words: 'i år räknat' },
  { means: 'half-year', words: 'ett halvår, halvår, halvårs, ett halvt år, halvt år, ett halv år' },
  {
    means: 'year-and-half',
    words: 'ett och ett halvt år, 1,5 år, ett o ett halvt år, ett och halvt år, halvtannat år, anderthalv år',
  },
  { means: 'num:0', words: 'noll' },
  { means: 'num:1', words: 'en, ett, ena, 1st' },
  { means: 'num:2', words: 'två, tvenne' },
  { means: 'num:3', words: 'tre' },
  { means: 'num:4', words: 'fyra' },
  { means: 'num:5', words: 'fem' },
  { means: 'num:6', words: 'sex' },
  { means: 'num:7', words: 'sju' },
  { means: 'num:8', words: 'åtta' },
  { means: 'num:9', words: 'nio' },
  { means: 'num:10', words: 'tio' },
  { means: 'num:12', words: 'tolv' },
  { means: 'num:18', words: 'arton' },
  { means: 'num:20', words: 'tjugo' },
  { means: 'num:24', words: 'tjugofyra' },
  { means: 'num:25', words: 'tjugofem' },
  { means: 'num:30', words: 'trettio' },
  { means: 'num:35', words: 'trettiofem' },
  { means: 'num:40', words: 'fyrtio' },
  { means: 'num:45', words: 'fyrtiofem' },
  { means: 'num:50', words: 'femtio' },
  { means: 'num:60', words: 'sextio' },
  {
    means: 'in-all',
    words: 'totalt, total, totala, totalen, sammanlagt, sammantaget, allt som allt, inalles, tot',
  },
  { means: 'last', words: 'senaste, senast, sista, förra' },
  { means: 'next', words: 'nästa' },
  { means: 'any', words: 'någon, nån, några, något, nåt, nåra, ngn, ngra' },
  { means: 'still', words: 'fortfarande, kvar hos oss, ännu, fortfarande kvar, är kvar' },
  {
    means: 'today',
    words:
      'nu, just nu, idag, i dag, i nuläget, för närvarande, för tillfället, f.n., fn, dagsläget, i dagsläget, denna stund, nuläget',
  },
  {
    means: 'filler:done',
    words:
      'gjordes, gjort, gjorts, gjorde, gjorda, genomfördes, genomförts, genomförda, genomförde, genomfört, skedde, skett, utfördes, utförts, utförda, hanns med, hunnit med, hann vi med, hunnits med, avklarade, avklarats, klarades av, hölls, hållits, hållit, hållna, ägde rum, ägt rum',
  },
  { means: 'filler:again', words: 'igen, en gång till' },
  { means: 'filler:quickly', words: 'snabbt' },
  { means: 'filler:same', words: 'samma, olika' },
  {
    means: 'filler:polite',
    words:
      'tack på förhand, på förhand tack, på förhand, förhand, tackar på förhand, tack så mycket, tusen tack, tack snälla, skulle behöva, behöva, skulle jag behöva, vi skulle behöva, jag skulle behöva, hej igen, hej igen på er, det var jag igen, jag igen, men, igen tack, säg igen, visa igen, kan du snabbt, snabbt bara, bara snabbt, en snabb fråga, snabb fråga, snabbfråga, dvs, d v s, det vill säga, så här långt, såhär långt, ont om tid, ont om tid men, bråttom, lite bråttom, har bråttom, till chefen, åt chefen, till min chef, chefen frågar, chefen undrar, chefen vill veta, ekonomen frågar, ekonomen undrar, ekonomen vill veta, åt ekonomen, till ekonomen, till en rapport, till rapport, till en redovisning, till bokslutet, till ett möte, till min rapport, till en presentation',
  },
  {
    means: 'filler:signature',
    words:
      'mvh, m v h, med vänlig hälsning, med vänliga hälsningar, vänlig hälsning, vänliga hälsningar, vänligen, hälsningar, hälsn, bästa hälsningar, hälsar, vh, ha det bra, ha det gott',
  },
  {
    means: 'filler',
    words:
      'att, period, den, det, där, då, denna, detta, dessa, en av, hit, i, ju, kan, man kan, vi, ni, du, jag, oss, er, ert, mig, mej, sig, sej, sin, sitt, sina, vad, va, hur, ska, skall, skulle, ville, vill, kunde, måste, borde, behöver, på, vid, inom, upp, ner, per person, också, även, bara, endast, enbart, tillsammans, ungefär, egentligen, exakt, precis, faktiskt, hittills, typ, liksom, förresten, väl, nog, va, eh, öh, hm, hmm, alltså, helt enkelt, tack, hej, hejsan, tjena, tja, tjo, halloj, hallå, god morgon, godmorgon, ok, okej, jo, ja, jaha, du vet, vet du, kan du säga, säg, säga, berätta, kan du berätta, kan ni säga, svara, visa mig, ge mig, ge, jag undrar, undrar, undrade, skulle vilja veta, vill veta, vill ha, vill se, vill jag ha, behöver veta, jag behöver, veta, se, kolla, kolla upp, hjälp mig, fråga, en fråga, frågan, ang, gäller, gällde, det gäller, siffra, siffran, siffror, siffrorna, siffra på, statistik, statistiken, status, läget, läge, rapport, rapporten, till rapporten, till årsrapporten, årsrapporten, till styrgruppen, inför mötet, inför styrgruppen, i listan, i registret, i systemet, kraften, hos kraften, i kraften, kraften hedemora, i hedemora kraften, teamet, i teamet, samverkansteamet, verksamheten, för verksamheten, i projektet, det blev, blev det, görs, göra, sker, hände, har vi, har vi haft, vi har, vi hade, fick vi, vi fick, fick ni, har ni, har ni haft, det är, är det, var det, det var, är de, är dom, dags, tid, tiden, tids, gång, gånger, gången, storlek, sådan, sådana, såna, resp, blivit det, kommer, brukar det, verkligen, idag då, då så, nuvarande, sen sist, så, så länge, ens, ihop, ca, cirka, till dags dato, pls, plz, please, thx, asap, kraftbot, boten, kraftboten, sa du, ut det, ligger, ligger på, landar, landade, landade på, uppgår, uppgår till, uppgick, uppgick till, är det som, som är, som var, som har, som hade, de som, dem som, dom som, den som, de där, dom där, alla som, de här, tycker du, lite, vår verksamhet, i vår verksamhet, riktigt, redan, nånsin, datumen, datat, enligt registret, enligt listan, vem det är, det finns, det gått, gått för, sammanställning, överblick, översikt, antalet totalt, värde, värdet, tal, talet, hos teamet, hos oss, räknas, räknar, vidare, göras, görs, lägger, ta reda på, räkna, räkna ut, beräkna, visa på, svaret, svar',
  },
];
