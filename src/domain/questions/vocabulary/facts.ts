import type { WordGroup } from './word-group.js';

/** What a case is like: gender, outcome, income, consent, and what can be measured or grouped by. */
export const FACTS: readonly WordGroup[] = [
  {
    means: 'gender:K',
    words:
      'kvinn~a~or~orna~an~ornas~ans, kvinnlig~a, tjej~er~erna~en, kvinnfolk, dam~er~erna, kvinnligt kön, av kvinnligt kön, kvinnliga deltagare, flicka, flickor, flickorna, flickan, kv',
  },
  {
    means: 'gender:M',
    words:
      'mannen, männen, männens, manlig~a, kill~e~ar~arna~en, manligt kön, av manligt kön, herrar, manliga deltagare, manfolk, pojkar, pojkarna, pojke, karl~ar~arna',
  },
  { means: 'letter:K', words: 'k' },
  { means: 'letter:M', words: 'm' },
  { means: 'letter:X', words: 'x' },
  { means: 'man', words: 'man, män, mån, mäns, mans' },
  {
    means: 'gender:X',
    words:
      'annat kön, annat/vill inte uppge, vill inte uppge kön, vill inte uppge, okänt kön, ickebinär~a, icke-binär~a, kön x, könet x, annat eller vill inte uppge, inte uppgett kön, inte uppgivit kön, ej uppgett kön',
  },
  {
    means: 'dim:gender',
    words:
      'könsfördelning~en, könsuppdelat, könsuppdelad, könsvis, kvinnor och män, män och kvinnor, kvinnor respektive män, män respektive kvinnor, kvinnor/män, kvinnor kontra män, könsfördelat, könsuppdelning',
  },
  {
    means: 'dim:age',
    words:
      'åldersgrupp~er~erna~en, åldersfördelning~en, åldersvis, åldersklass~er, åldersintervall, åldersspann, ålderskategori~er, åldrar',
  },
  {
    means: 'dim:referrer',
    words:
      'remittent~er~en~erna, myndighet~er~en~erna, remittentfördelning~en, avsändare~n, uppdragsgivare~n, vem som remitterat, vem som remitterade, myndighetsvis, inremittent, part~er~erna, huvudmän, huvudman, parterna',
  },
  {
    means: 'dim:unit',
    words: 'enhet~er~en~erna, enhetsvis, avdelning~ar~en, mottagning~ar~en, kontor~et~en',
  },
  {
    means: 'dim:income',
    words:
      'försörjningsfördelning~en, försörjningskälla~n, försörjningskällor, inkomstkälla~n, inkomstkällor, försörjningsform~er~en, ersättningsform~er~en, inkomsttyp~er, försörjningstyp~er, ersättningsslag, ersättningstyp~er, försörjningsslag',
  },
  { means: 'dim:payer', words: 'betalare~n, försörjare, utbetalare' },
  {
    means: 'dim:outcome',
    words:
      'utfall~et~en, avslutsorsak~er~en~erna, avslutsanledning~ar~en, utfallsfördelning~en, avslutsutfall, orsak~er~en till avslut, vad avslutades de till, hur gick det för dem som avslutades, vart gick, vart gick de, vart gick dem, vart gick dom, vart har de gått, vart har gått, vart har de tagit vägen, vart tog de vägen, vart tog dem vägen, vart tog dom vägen, vart tog vägen, vad hände med, vad har hänt med, vad blev det av, hur gick det för de som, hur gick det för dem som, hur gick det för dom som, hur gick det för de, avslutningsorsak~er~en, orsaker',
  },
  {
    means: 'dim:detail',
    words:
      'utfallsdetalj~er~en, slags arbete, typ av arbete, sorts arbete, form av arbete, anställningsform~er~en, slags studier, typ av studier, vilken sorts jobb, sorts jobb, typ av jobb, slags jobb',
  },
  {
    means: 'dim:year',
    words:
      'årsvis, per år, år för år, årligen, varje år, för varje år, per kalenderår, fördelat på år, uppdelat på år, uppdelat per år',
  },
  {
    means: 'dim:reporting-year',
    words:
      'per verksamhetsår, per redovisningsår, varje verksamhetsår, fördelat på verksamhetsår, per period, period för period',
  },
  {
    means: 'dim:month',
    words:
      'månadsvis, per månad, månad för månad, varje månad, för varje månad, fördelat på månad, fördelat på månader, fördelat per månad, i månaden, uppdelat per månad, uppdelat på månad',
  },
  {
    means: 'dim:quarter',
    words:
      'kvartalsvis, per kvartal, kvartal för kvartal, varje kvartal, fördelat på kvartal, fördelat per kvartal',
  },
  {
    means: 'per',
    words:
      'per, pr, fördelat på, fördelade på, fördelad på, fördelat efter, fördelade efter, fördelat per, fördelade per, uppdelat på, uppdelade på, uppdelad på, uppdelat efter, uppdelat per, efter, uppdelade efter, grupperat på, grupperat efter, grupperade efter, sorterat på, sorterat efter, för varje, varje, utifrån, brutet på, nedbrutet på, fördelning på, fördelning efter, fördelning per, fördelning av, fördelning~en, fördela, fördelar sig på, hur fördelar sig, fördelar, dela upp på, dela upp efter, respektive, hur ser fördelningen ut, fördelat, uppdelat',
  },
  {
    means: 'outcome:result',
    words:
      'i resultat, resultat~et~en, gick i resultat, nådde resultat, lyckade avslut, lyckade, lyckats, lyckades, positiva avslut, positivt resultat, bra resultat, positiva utfall, gått i resultat, nått resultat, uppnådde resultat, uppnått resultat, når resultat, når i resultat, i mål, måluppfyllelse',
  },
  {
    means: 'share + outcome:result',
    words:
      'resultatprocent~en, resultatandel~en, resultatprocenten, resultatgrad~en, resultatsiffra~n, resultat i procent, andel i resultat, andelen i resultat, hur bra resultat, resultatet i procent, lyckandegrad, måluppfyllelsen',
  },
  {
    means: 'outcome:arbete',
    words:
      'arbete~t~n, jobb~et~en, job, fick job, i arbete, i jobb, till arbete, till jobb, arbeten, fick arbete, fick jobb, fått jobb, fått arbete, anställning~en~ar, anställda, anställd, i anställning, började jobba, börjat jobba, börja jobba, börjat arbeta, började arbeta, ut i arbete, ut i jobb, kom i arbete, kommit i arbete',
    examples: [['hur många gick till arbete förra perioden', 'avslutade · arbete · 2025-07-01–2026-06-30']],
  },
  {
    means: 'outcome:studier',
    words:
      'studier~na, studie, plugga~r~t~de, pluggar, studera~r~t~de, studerar, utbildning~en~ar, skola~n, börjat plugga, började plugga, börja plugga, började studera, börjat studera, studerande, i studier, till studier, utbildningar',
  },
  {
    means: 'outcome:rehab',
    words:
      'rehab, rehabilitering~en, annan rehab, annan arbetslivsinriktad rehab, arbetslivsinriktad rehab, arbetslivsinriktad rehabilitering, annan arbetslivsinriktad rehabilitering, annan rehabilitering, alr',
  },
  {
    means: 'sjukersattning',
    words:
      'sjukersättning~en~ar, sjukers, sjukersättn, hel eller partiell sjukersättning, förtidspension~erad~erade, permanent sjukersättning, sjuk ersättning',
  },
  { means: 'outcome:sjukersattning + detail:hel', words: 'hel sjukersättning, hel sjukers' },
  {
    means: 'outcome:sjukersattning + detail:partiell',
    words: 'partiell sjukersättning, delvis sjukersättning, partiell sjukers',
  },
  {
    means: 'outcome:foraldraledighet',
    words: 'föräldraledighet~en, föräldraledig~a, mammaledig~a, pappaledig~a, föräldra ledighet',
  },
  {
    means: 'outcome:aterremitterad',
    words:
      'återremitterad~e~es, återremitterats, återremiss~er~en, åter till remittenten, åter till remittent, tillbaka till remittenten, tillbaka till remittent, skickades tillbaka, skickats tillbaka, tillbakaskickade, återförda, gick tillbaka till remittenten, återgick till remittenten, åter remitterad',
  },
  {
    means: 'outcome:annat',
    words: 'annat, annat utfall, av annan anledning, annan anledning, av andra skäl, andra skäl, annan orsak',
  },
  {
    means: 'outcome:dropout',
    words:
      'dropout~s~er~erna~sen, drop-out~s, drop out~s, avhopp~en~et, avhoppare~n, avhoppade, avhoppad, hoppade av, hoppat av, hoppar av, tidigt avhopp, tidiga avhopp, avbrott~en, avbröt, avbrutit, avbrutna, droppade av, droppat av, droppade ur, avbröts, droppouts, dropp-outs',
  },
  {
    means: 'ambiguous:medicinsk-rehab',
    words: 'medicinsk rehab, medicinsk rehabilitering, medicinska rehab',
  },
  {
    means: 'income:forsorjningsstod',
    words:
      'försörjningsstöd~et, socialbidrag~et, soc-bidrag, socbidrag, ekonomiskt bistånd, bistånd, försörj stöd, socstöd, socialbidragstagare, ek bistånd, försstöd, förs stöd, försörjnings stöd, försörjningstöd, bidrag från soc',
    examples: [
      ['hur många av de inskrivna har försörjningsstöd', 'inskrivna · försörjningsstöd · 2026-11-25'],
    ],
  },
  { means: 'income:sjukpenning', words: 'sjukpenning~en, sjukskriven, sjukskrivna, sjuk penning' },
  { means: 'income:aktivitetsersattning', words: 'aktivitetsersättning~en, aktivitets ersättning' },
  {
    means: 'income:rehabiliteringspenning',
    words: 'rehabiliteringspenning~en, rehabpenning~en, rehab penning',
  },
  { means: 'income:aktivitetsstod', words: 'aktivitetsstöd~et, aktivitets stöd' },
  {
    means: 'income:a-kassa',
    words:
      'a-kassa~n, akassa~n, a kassa, arbetslöshetskassa~n, arbetslöshetsersättning~en, a-kasse-ersättning',
  },
  { means: 'income:studiemedel', words: 'studiemedel~et, csn, studiestöd~et, studielån' },
  { means: 'income:lon', words: 'lön~en, löneinkomst, lön som försörjning, inkomst av lön' },
  { means: 'income:annan', words: 'annan försörjning, annan inkomst, annan inkomstkälla' },
  {
    means: 'income:ingen',
    words:
      'ingen försörjning, ingen offentlig försörjning, ingen inkomst, ingen ersättning, utan försörjning, utan inkomst, utan offentlig försörjning, ingen offentlig ersättning, utan ersättning, saknar försörjning, saknar inkomst, inte någon försörjning, noll inkomst, nollklassad~e, nollplacerad~e, nollad~e, utan egen försörjning',
  },
  {
    means: 'paid',
    words:
      'försörjs, försörjs av, försörjd~a, försörjning från, försörjning via, försörjning genom, ersättning från, ersättning av, ersättning via, får ersättning, får pengar, pengar från, får pengar från, betalas av, betalar, betalas, får sin försörjning från, sin försörjning från, försörjning av, får ut pengar från, lever, lever på, uppbär, bidrag från, försörjer, försörjer sig på, får sin ersättning från, har ersättning från',
  },
  { means: 'income', words: 'försörjning~en, inkomst~en~er, ersättning~en~ar' },
  {
    means: 'after',
    words:
      'efter avslut, efter avslutet, efteråt, försörjning efter, försörjning efteråt, vid avslut, vid avslutet, vid avslutning, vid utskrivning, när de slutade',
  },
  {
    means: 'consent',
    words:
      'samtycke~t~n, samtyckt, samtycker, medgivande~n~t, giltigt samtycke, samtycken, gett samtycke, gett sitt samtycke, lämnat samtycke, har samtycke, skrivit på samtycke',
  },
  {
    means: 'no-consent',
    words:
      'saknar samtycke, utan samtycke, utan något samtycke, utan giltigt samtycke, utan medgivande, inget samtycke, saknar medgivande, inte samtyckt, ej samtyckt, inte gett samtycke, inte lämnat samtycke, inte skrivit på samtycke, samtycke saknas, saknas samtycke, inte har samtycke, inte har gett samtycke, inte har lämnat samtycke, ej samtycke, inte samtycke, saknar samtyckte',
    examples: [['hur många saknar samtycke', 'inskrivna · utan samtycke · 2026-11-25']],
  },
  {
    means: 'protected',
    words:
      'skyddade, skyddade personuppgifter, skyddad identitet, skyddade identiteter, skyddad, skyddade uppgifter, sekretessmarkerad~e, sekretessmarkering, sekretesskyddade, skyddad adress, skyddat',
  },
  {
    means: 'measure:throughput',
    words:
      'genomströmningstid~en~er, genomströmning~en, genomloppstid~en, inskrivningstid~en~er, tid från inskrivning till avslut, tiden från inskrivning till avslut, från inskrivning till avslut, inskrivning till avslut, tid i verksamheten, tiden i verksamheten, tid i insatsen, insatstid~en, inskrivna i snitt innan de avslutas, genomströmmningstid, tid till avslut, tiden till avslut, handläggningstid, vistelsetid~en, tid i kraften, tiden i kraften, tid hos oss, tid inskriven, genomströmnings tid, genom strömningstid, genom strömnings tid',
    examples: [
      [
        'genomströmningstid förra perioden',
        'genomströmningstid · medel · avslutade · i resultat · 2025-07-01–2026-06-30',
      ],
    ],
  },
  {
    means: 'measure:benefits',
    words:
      'tid i försörjning, tiden i försörjning, tid i offentlig försörjning, tid i bidrag, tid med försörjning, år i försörjning, år i offentlig försörjning, försörjningstid~en, tid i försörjning innan, tid i försörjning före, försörjning innan, bidragstid~en, år på bidrag, år med bidrag, tid på bidrag, offentlig försörjning innan, tid i offentlig försörjning innan, försörjning före, försörjning före inskrivning, försörjning innan inskrivning, i försörjning innan, i försörjning före, år i bidrag, i offentlig försörjning innan, i offentlig försörjning före, i försörjning, i offentlig försörjning, i bidrag, på bidrag, tid med offentlig försörjning, tid i försörj',
    examples: [
      [
        'tid i försörjning innan för dem som gick i resultat 2024/25',
        'tid i försörjning före inskrivning · medel · avslutade · i resultat · 2024-07-01–2025-06-30',
      ],
    ],
  },
  {
    means: 'before-enrolment',
    words:
      'innan inskrivning, före inskrivning, innan de skrevs in, före inskrivningen, innan inskrivningen, innan de började, innan dess, innan, före, före start',
  },
  { means: 'measure:age', words: 'ålder~n, åldern på, gammal, gamla' },
  {
    means: 'measure:wait',
    words:
      'väntetid~en~er~erna, kötid~en~er, tid i kö, tid i kön, tid från remiss till inskrivning, från remiss till inskrivning, tiden från remiss till inskrivning, mellan remiss och inskrivning, tid mellan remiss och inskrivning, tiden mellan remiss och inskrivning, vänte tid, kö tid, väntan, remiss till inskrivning, väntetid till inskrivning',
  },
  {
    means: 'waited',
    words:
      'väntar man, väntade man, väntat, vänta, väntade, stått i kö, stått i kön, köat, stå i kö, få vänta, får vänta, fått vänta, fick vänta, stått och väntat, behöver vänta, legat i kö',
  },
  {
    means: 'stayed',
    words:
      'varit inskriven, varit inskrivna, har varit inskrivna, har varit inskriven, varit hos oss, varit inne, varit här, varit i verksamheten hittills, gått hos oss, varit med hos oss, inskrivna har varit, varit i insatsen, varit inskrivet, varit i kraften, vart inskrivna, vart inskriven, varit hos kraften',
  },
  {
    means: 'measure:first-training',
    words:
      'tid till arbetsträning, tid till första arbetsträning, tiden till arbetsträning, tid till första arbetsträningen, tid innan arbetsträning, tiden till första arbetsträning, tid före arbetsträning, tid från inskrivning till arbetsträning, från inskrivning till arbetsträning, innan arbetsträning, tills arbetsträning, till första arbetsträningen, till första arbetsträning, innan de börjar arbetsträna, tills de börjar arbetsträna, innan arbetsträningen börjar',
  },
  {
    means: 'activity:arbetsträning',
    words: 'arbetsträning~en, arbetstränar, i arbetsträning, på arbetsträning, arbetsträna',
  },
  {
    means: 'pop:started-training',
    words:
      'började arbetsträna, började arbetsträning, börjat arbetsträna, började i arbetsträning, påbörjade arbetsträning, startade arbetsträning',
  },
  { means: 'born', words: 'född~a, födda år, född år, födelseår' },
  { means: 'unknown-birth', words: 'okänt födelseår, saknar födelseår, okänd ålder, utan födelseår' },
];
