/** Lines about closures, ended activities and a no, on Wednesday 25 November 2026, and what each is read as. */
export const CLOSE: readonly (readonly [line: string, reading: string])[] = [
  // In the present it is of the January that comes.
  [
    'Järpen slutar 31 januari, arbete',
    'close K26-015 · closed=2027-01-31 · outcome=arbete · !closed in-future',
  ],
  ['Järpen slutade 31 januari, arbete', 'close K26-015 · outcome=arbete · _closed · ?31 januari'],
  ['avsluta Rönnen jobb', 'close K26-014 · closed=2026-11-25 ~today · outcome=arbete'],
  [
    'avsluta rönnen studier komvux',
    'close K26-014 · closed=2026-11-25 ~today · detail=komvux · outcome=studier',
  ],
  [
    'avsluta K26-014 2/11 arbete nystartsjobb',
    'close K26-014 · closed=2026-11-02 · detail=nystartsjobb · outcome=arbete',
  ],
  ['avsluta Rönnen komvux', 'close K26-014 · closed=2026-11-25 ~today · detail=komvux · outcome=studier'],
  ['Rönnen avslutad till arbete 2/11', 'close K26-014 · closed=2026-11-02 · outcome=arbete'],
  ['k26-14 avslutad idag samhall', 'close K26-014 · closed=2026-11-25 · detail=Samhall · outcome=arbete'],
  [
    'Rönnens avslut: studier folkhögskola',
    'close K26-014 · closed=2026-11-25 ~today · detail=folkhögskola · outcome=studier',
  ],
  [
    'Rönnen fick jobb med lönebidrag',
    'close K26-014 · closed=2026-11-25 ~today · detail=lönebidrag · outcome=arbete',
  ],
  [
    'avsluta Rönnen åter till remittenten',
    'close K26-014 · closed=2026-11-25 ~today · outcome=aterremitterad',
  ],
  [
    'avsluta Rönnen medicinsk rehab',
    'close K26-014 · closed=2026-11-25 ~today · detail=medicinsk rehabilitering · outcome=aterremitterad ~of-several',
  ],
  [
    'avsluta Rönnen annat medicinsk rehab',
    'close K26-014 · closed=2026-11-25 ~today · detail=medicinsk rehab · outcome=annat',
  ],
  ['avsluta Rönnen annat', 'close K26-014 · closed=2026-11-25 ~today · outcome=annat · !detail needs-detail'],
  [
    'avsluta Rönnen annat flyttat',
    'close K26-014 · closed=2026-11-25 ~today · detail=flyttat · outcome=annat',
  ],
  [
    'avsluta Rönnen vill inte delta',
    'close K26-014 · closed=2026-11-25 ~today · detail=vill inte delta · outcome=annat',
  ],
  [
    'avsluta Rönnen dropout kom inte',
    'close K26-014 · closed=2026-11-25 ~today · detail=kom inte · outcome=dropout',
  ],
  [
    'avsluta Rönnen droppade av, gick inte att nå',
    'close K26-014 · closed=2026-11-25 ~today · detail=gick inte att nå · outcome=dropout',
  ],
  ['rönnen hoppade av', 'close K26-014 · closed=2026-11-25 ~today · outcome=dropout · !detail needs-detail'],
  [
    'avsluta Rönnen halv sjukersättning',
    'close K26-014 · closed=2026-11-25 ~today · detail=partiell · outcome=sjukersattning',
  ],
  [
    'avsluta Rönnen partiell sjukersättning nästa steg vården',
    'close K26-014 · closed=2026-11-25 ~today · detail=partiell · nextStep=vården · outcome=sjukersattning',
  ],
  [
    'avsluta Rönnen rehab ame aktivitetsstöd efter',
    'close K26-014 · closed=2026-11-25 ~today · detail=AME · incomeAfter=aktivitetsstod · outcome=rehab',
  ],
  [
    'avsluta Rönnen rehab af',
    'close K26-014 · closed=2026-11-25 ~today · detail=Arbetsförmedlingen · outcome=rehab',
  ],
  [
    'avsluta Rönnen åter till remittenten vidare till vården',
    'close K26-014 · closed=2026-11-25 ~today · nextStep=vården · outcome=aterremitterad',
  ],
  [
    'avsluta Rönnen arbete lön',
    'close K26-014 · closed=2026-11-25 ~today · incomeAfter=lon · outcome=arbete',
  ],
  ['avsluta Rönnen föräldraledig', 'close K26-014 · closed=2026-11-25 ~today · outcome=foraldraledighet'],
  ['avsluta Rönnen arbete studier', 'close K26-014 · closed=2026-11-25 ~today · !outcome several-values'],
  [
    'avsluta Rönnen arbet lönebidragg',
    'close K26-014 · closed=2026-11-25 ~today · detail=lönebidrag · outcome=arbete',
  ],
  ['avsluta Rönnen abrete', 'close K26-014 · closed=2026-11-25 ~today · outcome=arbete'],
  ['avsluta Rönnen 3/12 arbete', 'close K26-014 · closed=2026-12-03 · outcome=arbete · !closed in-future'],
  ['avsluta Rönnen 31/11 arbete', 'close K26-014 · outcome=arbete · !closed not-a-day'],
  ['avsluta Rönnen, Järpen arbete', 'several: avsluta Rönnen arbete | avsluta Järpen arbete'],
  ['avsluta 16 arbete', 'close K26-016 or K25-016 · closed=2026-11-25 ~today · outcome=arbete'],
  ['avsluta 99 arbete', 'close no 99 · closed=2026-11-25 ~today · outcome=arbete'],
  [
    'avsluta Rönnen utfall studier försörjning efter studiemedel',
    'close K26-014 · closed=2026-11-25 ~today · incomeAfter=studiemedel · outcome=studier',
  ],
  ['avsluta', 'close · closed=2026-11-25 ~today'],
  ['avsluta Zebran arbete', 'close no Zebran · closed=2026-11-25 ~today · outcome=arbete'],
  [
    'avsluta arbetsträning Rönnen',
    'end-activity K26-014 · activity=4 · kind=arbetsträning · to=2026-11-25 ~today',
  ],
  [
    'avsluta Rönnen skogsgruppen fredag',
    'end-activity K26-014 · activity=3 · kind=skogsgrupp · to=2026-11-20',
  ],
  ['Lärkan slutar skogsgrupp', 'end-activity K26-016 · activity=3 · kind=skogsgrupp · to=2026-11-25 ~today'],
  [
    'Lärkan klar med skogsgruppen',
    'end-activity K26-016 · activity=3 · kind=skogsgrupp · to=2026-11-25 ~today',
  ],
  ['Lärkan slutade', 'close K26-016 · closed=2026-11-25 ~today'],
  ['utskrivning Rönnen studier', 'close K26-014 · closed=2026-11-25 ~today · outcome=studier'],
  ['skriv ut Rönnen', 'close K26-014 · closed=2026-11-25 ~today'],
  ['prövotid Järpen avsluta', 'trial K26-015 · decided=2026-11-25 ~today · _decision'],
  [
    'tackade nej tallbiten annan insats',
    'decline K26-018 · declined=2026-11-25 ~today · detail=annan insats',
  ],
  ['K26-018 tackade nej igår', 'decline K26-018 · declined=2026-11-24'],
  ['Tallbiten vill inte börja', 'decline K26-018 · declined=2026-11-25 ~today'],
  ['Tallbiten avböjde', 'decline K26-018 · declined=2026-11-25 ~today'],
  ['avsluat Rönnen arbete', 'close K26-014 · closed=2026-11-25 ~today · outcome=arbete'],
  ['K26-020 ska inte skrivas in', 'decline K26-020 · declined=2026-11-25 ~today · _detail'],
  [
    'avsluta K26-014 arbete timanställning tack!',
    'close K26-014 · closed=2026-11-25 ~today · detail=timanställning · outcome=arbete',
  ],
  [
    'avsluta Rönnen i fredags arbete utan stöd',
    'close K26-014 · closed=2026-11-20 · detail=utan stöd · outcome=arbete',
  ],
  [
    'avsluta Rönnen 24 nov studier högskola csn efter',
    'close K26-014 · closed=2026-11-24 · detail=högskola · incomeAfter=studiemedel · outcome=studier',
  ],
  [
    'avsluta Rönnen arbete (lönebidrag)',
    'close K26-014 · closed=2026-11-25 ~today · detail=lönebidrag · outcome=arbete',
  ],
  ['avsluta K26 014 arbete', 'close K26-014 · closed=2026-11-25 ~today · outcome=arbete'],
  [
    'avsluta ärende K26-014: arbete, lönebidrag.',
    'close K26-014 · closed=2026-11-25 ~today · detail=lönebidrag · outcome=arbete',
  ],
  ['Avsluta **Rönnen** arbete', 'close K26-014 · closed=2026-11-25 ~today · outcome=arbete'],
  [
    'avsluta rönnen annat stöd',
    'close K26-014 · closed=2026-11-25 ~today · detail=annat stöd · outcome=annat',
  ],
  ['avsluta rönnen samhall', 'close K26-014 · closed=2026-11-25 ~today · detail=Samhall · outcome=arbete'],
  ['avsluta rönnen uteblev', 'close K26-014 · closed=2026-11-25 ~today · detail=kom inte · outcome=dropout'],
  [
    'avsluta rönnen, fick inte tag på',
    'close K26-014 · closed=2026-11-25 ~today · detail=gick inte att nå · outcome=dropout',
  ],
  [
    'avsluta prövotiden Järpen annat flyttat',
    'close K26-015 · closed=2026-11-25 ~today · detail=flyttat · outcome=annat',
  ],
  [
    'avsluta rönnen arbete lönebidrag nästa steg af lön efter',
    'close K26-014 · closed=2026-11-25 ~today · detail=lönebidrag · incomeAfter=lon · nextStep=Arbetsförmedlingen · outcome=arbete',
  ],
  [
    'Rönnens arbetsträning är slut sedan i fredags',
    'end-activity K26-014 · activity=4 · kind=arbetsträning · to=2026-11-20',
  ],
  [
    'Rönnen arbetstränar inte längre',
    'end-activity K26-014 · activity=4 · kind=arbetsträning · to=2026-11-25 ~today',
  ],
  [
    'Rönnen går inte längre i skogsgruppen',
    'end-activity K26-014 · activity=3 · kind=skogsgrupp · to=2026-11-25 ~today',
  ],
  [
    'Järpen har fått jobb utan stöd från 1 december, avslutad i dag',
    'close K26-015 · closed=2026-11-25 · detail=utan stöd · outcome=arbete · (från 1 december)',
  ],
  [
    'Avsluta Järpen, flyttat till Falun',
    'close K26-015 · closed=2026-11-25 ~today · detail=flyttat · outcome=annat · (Falun)',
  ],
  [
    'Järpen slutar hos oss, börjar på folkhögskola 11/1',
    'close K26-015 · detail=folkhögskola · outcome=studier · _closed · (11/1)',
  ],
  [
    'Skriv ut Järpen, åter till vårdcentralen för medicinsk rehab',
    'close K26-015 · closed=2026-11-25 ~today · detail=medicinsk rehabilitering · outcome=aterremitterad',
  ],
  [
    'Avsluta Järpen med föräldraledighet per den 15 november',
    'close K26-015 · closed=2026-11-15 · outcome=foraldraledighet',
  ],
  [
    'Järpen avslut timanställning på hemtjänsten från 1/11 försörjning efter lön',
    'close K26-015 · detail=timanställning · incomeAfter=lon · outcome=arbete · _closed · (hemtjänsten från 1/11)',
  ],
  [
    'avsluta järpen vill inte delta längre',
    'close K26-015 · closed=2026-11-25 ~today · detail=vill inte delta · outcome=annat',
  ],
  [
    'Järpen har börjat jobba 100 % på ICA med nystartsjobb sedan 16/11, vi avslutar i dag. Lön efter.',
    'close K26-015 · closed=2026-11-25 · detail=nystartsjobb · incomeAfter=lon · outcome=arbete · (100 %) · (ICA) · (sedan 16/11)',
  ],
  [
    'Avslut K26-015: studier på folkhögskola, slutdatum 2026-11-20, csn',
    'close K26-015 · closed=2026-11-20 · detail=folkhögskola · incomeAfter=studiemedel · outcome=studier',
  ],
  [
    'kan du avsluta Järpen hon har fått hel sjukersättning från första november',
    'close K26-015 · detail=hel · outcome=sjukersattning · _closed · (från första november)',
  ],
  [
    'Avsluta Järpen igår arbete anställning på provanställning',
    'close K26-015 · closed=2026-11-24 · outcome=arbete',
  ],
  [
    'Järpen går i mål! lönebidrag på kommunen, avslut i fredags',
    'close K26-015 · closed=2026-11-20 · detail=lönebidrag · outcome=arbete · (kommunen)',
  ],
  [
    'Järpen blir föräldraledig från nyår, vi avslutar nu',
    'close K26-015 · outcome=foraldraledighet · _closed · (från nyår)',
  ],
  [
    'Järpen börjar på komvux i januari, avsluta henne idag',
    'close K26-015 · closed=2026-11-25 · detail=komvux · outcome=studier · (i januari)',
  ],
  ['Försörjning efter för K23-014 är sjukpenning', 'correct K23-014 · changes=incomeAfter→sjukpenning'],
  ['K23-014 detalj ska vara kom inte', 'correct K23-014 · changes=detail→kom inte'],
  [
    'inkomst efter avslut K23-014 aktivitetsersättning',
    'correct K23-014 · changes=incomeAfter→aktivitetsersattning',
  ],
  ['K23-014 lever på lön nu', 'held K23-014'],
  ['K23-014 är fortfarande kvar i jobbet', 'hold K23-014 · answer=still · on=2026-11-25 ~today'],
  ['K23-014 har slutat jobbet och är arbetslös', 'hold K23-014 · answer=other · on=2026-11-25 ~today'],
  [
    'Rönnen fick jobb på Samhall',
    'close K26-014 · closed=2026-11-25 ~today · detail=Samhall · outcome=arbete',
  ],
  [
    'Järpen utskriven, anställd med lönebidrag på Hedemora kommun',
    'close K26-015 · closed=2026-11-25 ~today · detail=lönebidrag · outcome=arbete · (Hedemora kommun)',
  ],
  [
    'Rönnen har slutat arbetsträna',
    'end-activity K26-014 · activity=4 · kind=arbetsträning · to=2026-11-25 ~today',
  ],
  ['vi ringde K23-014 idag och hon jobbar fortfarande kvar', 'hold K23-014 · answer=still · on=2026-11-25'],
  [
    'K23-014 läser fortfarande på folkhögskolan',
    'hold K23-014 · answer=other · now=studier · on=2026-11-25 ~today',
  ],
  [
    'Efter kontakt den 20 november: K23-014 är inte längre i arbete, nu i studier.',
    'hold K23-014 · answer=other · now=studier · on=2026-11-20',
  ],
  [
    'avsluta Järpen studier komvux studiemedel fr idag',
    'close K26-015 · closed=2026-11-25 ~today · detail=komvux · incomeAfter=studiemedel · outcome=studier · (fr idag)',
  ],
  ['K23-014 vet inte', 'hold K23-014 · answer=unknown · on=2026-11-25 ~today'],
  ['Rönnens försörjning sedan 2018-05-01', 'correct K26-014 · changes=incomeSince→2018-05-01'],
  // What begins is what somebody is closed to; why, in words that are none of ours; by telephone.
  ['Rönnen börjar jobba 1/12', 'close K26-014 · outcome=arbete · _closed · (1/12)'],
  [
    'Rönnen klar hos oss, går vidare till arbete',
    'close K26-014 · closed=2026-11-25 ~today · outcome=arbete',
  ],
  [
    'avsluta Rönnen, flyttar från kommunen',
    'close K26-014 · closed=2026-11-25 ~today · detail=flyttat · outcome=annat',
  ],
  [
    'avsluta Rönnen, går inte att nå',
    'close K26-014 · closed=2026-11-25 ~today · detail=gick inte att nå · outcome=dropout',
  ],
  ['Tallbiten tackade nej pga sjukdom', 'decline K26-018 · declined=2026-11-25 ~today · (pga sjukdom)'],
  ['Tallbiten tackade nej i telefon igår', 'decline K26-018 · declined=2026-11-24 · (telefon)'],
  ['Rönnen ska avslutas vid nästa möte', 'close K26-014 · _closed · ?nästa möte'],
  [
    'Rönnen är klar hos oss sedan i fredags, jobbar på samhall',
    'close K26-014 · closed=2026-11-20 · detail=Samhall · outcome=arbete',
  ],
  [
    'avsluta Rönnen arbete, ingen försörjning efter',
    'close K26-014 · closed=2026-11-25 ~today · incomeAfter=ingen · outcome=arbete',
  ],
];
