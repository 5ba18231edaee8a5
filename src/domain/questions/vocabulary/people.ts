import type { WordGroup } from './word-group.js';

/** Whose figure: the populations, and what became of them. */
export const PEOPLE: readonly WordGroup[] = [
  {
    means: 'pop:referred',
    words:
      'remiss~en~er~erna~ernas, rem, remitterad~e~es, remitterats, remitterades, remitterade, remittering~en~ar~arna, nyremitterad~e, remissantal~et, antal remisser, inkomna remisser, inkommen remiss, nya remisser, ny remiss, inremitterade, uppdrag~en~et, nya uppdrag, uppdragsblankett~er~en~erna, ansökning~ar~en~arna, ansökan, ansökt, ansökte, nya ansökningar, remissinflöde~t, inflöde~t, inremitterad, inflöde av remisser, anmälda, anmälning~ar~arna, hänvisade, hänvisades, hänvisats, aktualiserade, aktualiserats, aktualiserades, förfrågningar, remitteringar',
    examples: [['hur många remisser har vi fått i år', 'remitterade · 2026-01-01–2026-11-25']],
  },
  {
    means: 'verb:refer',
    words:
      'remittera~r~t, remitterar, skickar, skickat, skickade, skicka, remitterat, skickas, skickats, skickades, hänvisar, hänvisat, aktualiserat, skickade in, skickat in',
  },
  {
    means: 'pop:new',
    words:
      'nyinskriven, nyinskrivna, nyinskr, nyinskriving~ar~en~arna, nyinskrivning~ar~en~arna, inskrivning~ar~en~arna~s, nya inskrivna, nya inskrivningar, nya inskrivning, nya deltagare, ny deltagare, nya deltagarna, nya personer, nya ärenden, blev inskrivna, blivit inskrivna, bli inskrivna, blev inskriven, blivit inskriven, inskrivits, inskrevs, började, börjat, påbörjade, påbörjat, startade, startat, inskrivningarna, antogs, antagna, kom in i verksamheten, kommit in i verksamheten, fick plats, fått plats, in i verksamheten, nystartade, nytillkomna, togs emot, tagits emot, tog emot, tagit emot, tog vi emot, har vi tagit emot, nyinskrivning, nyintag, nyintagna, intag~et~na, nyskrivna',
    examples: [['hur många nya skrevs in våren 2026', 'nyinskrivna · 2026-01-01–2026-06-30']],
  },
  {
    means: 'sent-to',
    words:
      'skickades vidare, skickats vidare, skickade vidare, skickat vidare, skickas vidare, skickar vidare, remitterades vidare, remitterats vidare, remitterade vidare, remitterat vidare, remitteras vidare, hänvisades vidare, hänvisats vidare, hänvisat vidare, slussades vidare, slussats vidare, vidareremitterade~s, vidareremitterats',
  },
  { means: 'new', words: 'nya, ny, nytt, nye' },
  {
    means: 'pop:enrolled',
    words:
      'inskriven, inskrivna, inskr, inskrivnas, inskrivne, har vi inne, har inne, inne, inneliggande, pågående ärenden, aktiva ärenden, pågående, aktiva deltagare, aktiva, är aktiva, är med i kraften, antal inskrivna, i verksamheten, i verksamheten nu, i verksamheten just nu, i verksamheten idag, kvar i verksamheten, går hos oss, är hos oss, har vi hos oss, finns hos oss, i insatsen, löpande ärenden, nuvarande deltagare, inskrivna deltagare, aktiva inskrivna, i gruppen, inskrivet, deltar, inskriven hos oss',
    examples: [
      ['hur många har vi inne', 'inskrivna · 2026-11-25'],
      ['inskrivna 2024', 'inskrivna · 2024-12-31'],
    ],
  },
  {
    means: 'pop:during',
    words:
      'i verksamheten under, var i verksamheten under, varit i verksamheten, var i verksamheten, varit inskrivna under, deltagit, deltog, har deltagit, varit med, passerat, arbetat med under, varit deltagare, tagit del av insatsen, jobbat med under, varit aktuella, har varit inskrivna någon gång, inskrivna någon gång, någon gång inskrivna, var med, var deltagare, haft i verksamheten, hade i verksamheten under, hade i verksamheten, har vi haft i verksamheten, har haft i verksamheten',
    examples: [
      ['hur många var i verksamheten under 2022/23', 'i verksamheten under · 2022-07-01–2023-06-30'],
    ],
  },
  {
    means: 'pop:closed',
    words:
      'avslut~en~et~as~ats, avslutad~e~es, avslutats, avslutades, avslutade, avslutning~ar~en~arna, avslutat, avsluta, utskriven, utskrivna, utskrivning~ar~en~arna, utskrevs, stängda ärenden, stängdes, stängda, stängts, lämnade, lämnat, har lämnat, lämnade oss, lämnat oss, lämnade verksamheten, lämnat verksamheten, lämnade kraften, lämnat kraften, slutade, slutat, slutade hos oss, slutat hos oss, avslutade ärenden, avslutsantal, avslutna, färdiga, klara ärenden, avaktualiserade, avsluten, slut för, blev klara, blivit klara, skrivits av, avskrivna, antal avslut',
    examples: [['hur många avslutades 2024/25', 'avslutade · 2024-07-01–2025-06-30']],
  },
  {
    means: 'pop:declined',
    words:
      'tackat nej, tackade nej, tackar nej, tacka nej, tackade nej till inskrivning, tackat nej till inskrivning, tackade nej till plats, tackat nej till plats, sa nej, sagt nej, har sagt nej, nej-tackare, ej inskriven, ej inskrivna, ej-inskrivna, ej-inskriven, blev inte inskrivna, blivit inte inskrivna, inte blev inskrivna, aldrig inskrivna, aldrig blev inskrivna, aldrig skrevs in, skrevs aldrig in, skrevs inte in, inte skrevs in, blev aldrig inskrivna, inte blivit inskrivna, inte togs in, avböjt, avböjde, ville inte börja, drog sig ur före inskrivning, hoppade av före inskrivning, avbröt före inskrivning, nej tack, avstod före inskrivning, aldrig började, började aldrig',
    examples: [['hur många tackade nej 2025', 'ej inskrivna (tackat nej) · 2025-01-01–2025-12-31']],
  },
  {
    means: 'pop:waiting',
    words:
      'i kö, i kön, står i kö, står i kön, stod i kö, stod i kön, på kö, ligger i kö, kö, kölista~n, kön just nu, köar, köade, köande, köplats~er, väntelista~n, på väntelista, på väntelistan, står på väntelistan, står och väntar, väntar på att skrivas in, väntar på att bli inskrivna, väntar på inskrivning, väntade på inskrivning, väntade på plats, väntade på att bli inskrivna, väntade på att skrivas in, väntar på att börja, väntar på att få börja, väntar på plats, väntar, väntande, inte skrivits in än, ännu inte inskrivna, inte inskrivna än, ännu ej inskrivna, inte inskrivna ännu, inte börjat än, kölängd~en, hur lång är kön, hur lång är kön nu, hur lång var kön, hur lång är kö, hur lång var kö, lång är kön, kön är, hur ser kön ut, är kön, väntar in',
    examples: [['hur många står i kö', 'i kö · 2026-11-25']],
  },
  { means: 'list + pop:waiting', words: 'lista kön, visa kön, visa hela kön, lista hela kön' },
  { means: 'ko', words: 'kön' },
  {
    means: 'pop:open',
    words: 'öppna ärenden, öppna, ej avslutade, inte avslutade, ännu inte avslutade, ej avslutade ärenden',
  },
  { means: 'pop:visits', words: 'studiebesök~et~en, studie besök' },
  {
    means: 'pop:enrolled + trial',
    words:
      'i prövotid, i prövotiden, på prövotid, har prövotid, i sin prövotid, under prövotid, prövotidare, är i prövotid, i prövoperiod, prövoperiod, provperiod, i provperiod, provtid, på prov, prövas, inne på prövotid, prövotid, prövo tid, prövotiden, provtiden, i provtid, prövotider, prövotiderna',
    examples: [['vem är i prövotid', 'inskrivna · i prövotid · lista · 2026-11-25']],
  },
  {
    means: 'pop:enrolled + late-trial',
    words:
      'försenade beslut, försenat beslut, försenade prövotidsbeslut, försenat prövotidsbeslut, försenade prövotider, försenad prövotid, försenade beslut om prövotid, sena beslut, beslut försenade, beslut som är försenade, väntar på beslut, väntar på beslut om prövotid, passerad prövotid, passerat prövotid, passerat prövotiden, förfallna beslut, utgången prövotid, prövotid har gått ut, prövotiden har gått ut, gått ut prövotiden, förfallen prövotid, försenade beslut på prövotiden, förfallna prövotider, försenade med beslut, prövotidsbeslut försenade',
  },
  {
    means: 'pop:trials-due',
    words:
      'beslut om prövotid, prövotidsbeslut~et~en, prövotid går ut, prövotid som går ut, prövotiden går ut, prövotider går ut, prövotider som går ut, går prövotiden ut, prövotiden ut, går ut prövotid, prövotid snart slut, slut på prövotid, slut på prövotiden, prövotid tar slut, prövotiden tar slut, prövotid löper ut, prövotiden löper ut, tar prövotiden slut, prövotiden slut, prövotid slut, slutar prövotiden, prövotiden över, löper prövotiden ut',
  },
  {
    means: 'pop:follow-ups',
    words:
      'uppföljning~ar~en~arna, uppföljn, följas upp, följs upp, att följa upp, följa upp, följer vi upp, uppföljningslista~n, behöver följas upp, måste följas upp, bör följas upp, ska följas upp, uppföljningar kvar, kvar att följa upp, behöver uppföljning, ska ha uppföljning, dags för uppföljning, tur för uppföljning, dags att följa upp, uppföljning behövs, uppföljningsdags, uppföljs, uppföljas, uppföljningar att göra, upp följas, uppföljning snart, uppfölj, upp-följas, följas up, följa up',
    examples: [['vilka ska följas upp', 'uppföljningar att göra · lista · 2026-11-25']],
  },
  {
    means: 'pop:follow-ups + last',
    words:
      'senast uppföljd, senaste uppföljning~en, förra uppföljningen, sista uppföljningen, senast följdes upp, följdes senast upp',
  },
  {
    means: 'pop:follow-ups + filler:done',
    words:
      'uppföljda, uppföljd, följts upp, följt upp, följde vi upp, följde upp, följdes, följdes upp, uppföljts',
  },
  { means: 'pop:reviews + filler:done', words: 'stämdes av, stämts av, stämt av, avstämda, halvårsavstämda' },
  {
    means: 'pop:follow-ups + overdue',
    words:
      'försenade uppföljningar, försenad uppföljning, sena uppföljningar, förfallna uppföljningar, missade uppföljningar, uppföljningar som är försenade, efter med uppföljningen, efter med uppföljningar, försenade med uppföljning, uppföljningar vi missat, borde ha följts upp, borde redan följts upp, borde följts upp, skulle ha följts upp, skulle följts upp, borde ha haft uppföljning, skulle ha haft uppföljning, borde ha fått uppföljning, skulle ha fått uppföljning, borde haft uppföljning, skulle haft uppföljning, ligger efter med uppföljning, försenade till uppföljning, ligger vi efter med, eftersatta uppföljningar, uppföljningsförsenade, uppföljningar ligger efter, uppföljningar som ligger efter',
    examples: [
      ['vilka uppföljningar är försenade', 'uppföljningar att göra · försenade · lista · 2026-11-25'],
    ],
  },
  {
    means: 'pop:reviews',
    words:
      'halvårsavstämning~ar~en~arna, avstämning~ar~en~arna, halvårs avstämning, stämmas av, stäms av, ska stämmas av, halvårsavstämmas',
  },
  {
    means: 'overdue',
    words:
      'försenad~e~t, förfallen, förfallna, för sena, sena, sen, missade, missat, missats, gått över tiden, passerat datum, passerade, för sent, är sena',
  },
  {
    means: 'due',
    words:
      'förfaller, infaller, kvar att göra, kvar, på gång, snart, att göra, på tur, behöver göras, ska göras, återstår, aktuella, kommande, närmaste, inplanerade, planerade, ligger framför oss, inom två veckor, inom 14 dagar, inom fjorton dagar, närmaste två veckorna, de närmaste två veckorna',
  },
  {
    means: 'long',
    words:
      'långvarigt inskrivna, långtidsinskrivna, länge inskrivna, långliggare, lång tid inskrivna, inskrivna länge, varit inskrivna länge, långvariga, långa ärenden',
  },
  {
    means: 'person',
    words:
      'person~er~erna, pers, deltagare~n, deltagarna, deltagares, individ~er~en~erna, människ~a~or~orna, ärende~n~t~na, folk, fall~en, stycken, st, klient~er~en~erna, patient~er~en~erna, brukare~n, av dem, dom, de, dem, alla, samtliga, personerna, övriga',
  },
  {
    means: 'places',
    words:
      'plats~er~en~erna, lediga platser, ledig plats, tomma platser, tom plats, fria platser, plats kvar, platser kvar, plats över, platser över, utrymme, lediga, ledigt',
  },
  {
    means: 'capacity',
    words:
      'hur många platser har vi totalt, kapacitet~en, max antal, maxantal, hur många platser har vi sammanlagt, totalt antal platser, tak~et, hur många platser totalt, antal platser totalt, platser totalt, maximalt antal platser, max antal platser, hur många platser finns det totalt',
  },
  { means: 'full', words: 'fullt, fulla, fullbelagt, fullbelagda, fullsatt, full beläggning, full belagt' },
  { means: 'room', words: 'ta in, ta emot, få plats, får plats, rymmer, rum för, rymma, plats för' },
  {
    means: 'meeting',
    words:
      'möte~t~n, mötena, teammöte~t, onsdagsmöte~t, träff, samverkansmöte~t, teammötet, sammanträde~t, nästa möte, träffas',
  },
];
