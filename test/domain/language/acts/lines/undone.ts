/**
 * Lines that tell of something not done, put off or ended, of several things, and of nothing, on Wednesday 25 November 2026, and what each
 * is read as.
 */
export const UNDONE: readonly (readonly [line: string, reading: string])[] = [
  // Put off, left out, in doubt, or only if something else is so: nothing is recorded.
  ['Järpen vill vänta med beslut', 'held K26-015'],
  ['Tallbiten vill vänta med att skrivas in', 'held K26-018'],
  ['avstämningen hoppades över för Rönnen', 'held K26-014'],
  ['uppföljningen Rönnen hoppades över', 'held K26-014'],
  ['Rönnen avslutas kanske i december', 'held K26-014'],
  // Wished by others, or still to be done; what the writer wants is an order, and so is what is planned.
  ['Tallbiten vill skrivas in', 'held K26-018'],
  ['vi skulle ha skrivit in Tallbiten i måndags', 'held K26-018'],
  ['vi måste göra uppföljning med Rönnen', 'held K26-014'],
  ['FK vill ha samtycke från Rönnen', 'held K26-014'],
  ['Rönnen behöver börja arbetsträna', 'held K26-014'],
  ['Skrevs Tallbiten in i måndags?', 'question'],
  ['jag undrar om Tallbiten skrevs in i måndags', 'question'],
  ['om Rönnen får jobb avsluta henne', 'held K26-014'],
  ['avsluta Rönnen arbete om hon får jobbet', 'held K26-014'],
  ['skriv in Tallbiten om samtycke finns', 'held K26-018'],
  ['avstämning Rönnen är inställt', 'held K26-014'],
  ['inskrivning Tallbiten flyttas till 1/12', 'held K26-018'],
  ['radera startdatum för Rönnen', 'held K26-014'],
  ['info om Rönnen', 'show K26-014'],
  // Another day for what is booked, or a wrong one.
  ['uppföljning Rönnen flyttas till 9/12', 'book-follow-up K26-014 · on=2026-12-09'],
  ['uppföljningen Rönnen är inställd', 'held K26-014'],
  ['studiebesöket Storlommen blir inte av', 'book-visit K26-031'],
  ['fel datum på uppföljningen Rönnen', 'correct K26-014 · field=lastFollowUp'],
  ['fel datum på avslutet K23-014', 'correct K23-014 · field=closed'],
  ['jag ska följa upp Rönnen på torsdag', 'book-follow-up K26-014 · on=2026-11-26'],
  ['ska följa upp Rönnen torsdag', 'book-follow-up K26-014 · on=2026-11-26'],
  // What ends is not what it ends with.
  ['avsluta prövotiden Järpen', 'trial K26-015 · decided=2026-11-25 ~today · _decision'],
  ['avsluta Järpen efter prövotiden', 'close K26-015 · closed=2026-11-25 ~today'],
  ['Rönnen säger upp samtycket till fk', 'revoke-consent K26-014 · authorities=FK · from=2026-11-25 ~today'],
  ['dra bort fk från samtycket Rönnen', 'revoke-consent K26-014 · authorities=FK · from=2026-11-25 ~today'],
  ['Rönnens samtycke upphör', 'revoke-consent K26-014 · from=2026-11-25 ~today'],
  ['Rönnen ångrar sitt samtycke', 'revoke-consent K26-014 · from=2026-11-25 ~today'],
  [
    'Rönnen har lämnat samtycke till fk och rd',
    'consent K26-014 · authorities=FK RD · from=2026-11-25 ~today',
  ],
  ['Tallbiten drar tillbaka sin ansökan', 'decline K26-018 · declined=2026-11-25 ~today'],
  ['återkalla Rönnen fk men behåll rd', 'revoke-consent K26-014 · authorities=FK · from=2026-11-25 ~today'],
  [
    'avsluta Rönnen gick tillbaka till sjukpenning',
    'close K26-014 · closed=2026-11-25 ~today · incomeAfter=sjukpenning',
  ],
  [
    'avsluta Rönnen arbete tidigare sjukpenning',
    'close K26-014 · closed=2026-11-25 ~today · outcome=arbete · ?tidigare sjukpenning',
  ],
  [
    'avsluta Rönnen arbete ingen inkomst från soc längre',
    'close K26-014 · closed=2026-11-25 ~today · outcome=arbete · ?ingen inkomst · ?soc längre',
  ],
  // Each of several is there.
  ['uppföljning gjord Rönnen och Lärkan', 'several: uppföljning gjord Rönnen | uppföljning gjord Lärkan'],
  ['uppf Rönnen klar, samtycke fk', 'several: uppf Rönnen klar | samtycke fk Rönnen'],
  ['uppf Rönnen klar och samtycke till fk', 'several: uppf Rönnen klar | samtycke till fk Rönnen'],
  ['samtycke fk rd', 'consent · authorities=FK RD · from=2026-11-25 ~today'],
  // What surrounds an act changes nothing, unless it is a word of the register.
  [
    'Hej! Kan du lägga in en ny remiss från soc, kvinna 34 med försörjningsstöd? Tack på förhand',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · income=forsorjningsstod · referred=2026-11-25 ~today · referrer=SOC',
  ],
  ['God morgon! Rönnens uppföljning är klar, mötet var trevligt', 'follow-up K26-014 · on=2026-11-25 ~today'],
  [
    'avsluta Rönnen arbete, snickeri',
    'close K26-014 · closed=2026-11-25 ~today · outcome=arbete · ?snickeri',
  ],
  ['skriv in Tallbiten, vi ses på fredag', 'enrol K26-018 · enrolled=2026-11-25 ~today · ?ses på fredag'],
  ['avstämning Rönnen snickeri', 'held K26-014 ?snickeri'],
  // What was said first and corrected, and what an act told by its noun does not say.
  ['skriv in Tallbiten i torsdags nej förlåt i fredags', 'enrol K26-018 · enrolled=2026-11-20'],
  [
    'ny remiss fk kvinna trettio nej förlåt fyrtio år',
    'refer · birthYear=1986 ~about · birthYearAbout=true · gender=K · referred=2026-11-25 ~today · referrer=FK',
  ],
  ['samtycke Rönnen dras', 'held K26-014 ?dras'],
  ['Samtycke saknas från Rönnen', 'held K26-014 ?saknas'],
  ['uppföljningen av Rönnen 24/11 uteblev', 'held K26-014'],
  ['uppföljningen Rönnen 26/11 är inställd, ny tid 3/12', 'book-follow-up K26-014 · on=2026-12-03 · ?26/11'],
  ['Halvårsavstämning med Rönnen är inbokad till den 2 december', 'held K26-014'],
  ['arbetsträningen för Rönnen fortsätter', 'held K26-014'],
  ['Rönnens samtycke gäller fortfarande', 'held K26-014'],
  [
    'nästa uppföljning för Rönnen ska vara i början av mars',
    'book-follow-up K26-014 · _on · ?i början av mars',
  ],
  [
    'Prövotiden för Järpen avslutas, fortsätter i verksamheten',
    'pass-trial K26-015 · decided=2026-11-25 ~today',
  ],
  // Shorthand, dialect, numbers and units.
  ['avsl Rönnen jobb', 'close K26-014 · closed=2026-11-25 ~today · outcome=arbete'],
  ['uf Rönnen ok', 'follow-up K26-014 · on=2026-11-25 ~today'],
  ['samt Rönnen fk', 'consent K26-014 · authorities=FK · from=2026-11-25 ~today'],
  ['Tallbiten in 23/11', 'enrol K26-018 · enrolled=2026-11-23'],
  ['atr Lärkan 10h 30/11', 'start-activity K26-016 · from=2026-11-30 · hours=10 · kind=arbetsträning'],
  [
    'atr Lärkan 3 dgr 4 h',
    'start-activity K26-016 · from=2026-11-25 ~today · kind=arbetsträning · ?3 dgr 4 h',
  ],
  ['Rönnen ä uppföljd å nästa ä 3/3', 'follow-up K26-014 · next=2027-03-03 · on=2026-11-25 ~today'],
  ['vi följer opp Rönnen på månda', 'book-follow-up K26-014 · on=2026-11-30'],
  [
    'ny remiss af, enhet AF Falun, kvinna 45',
    'refer · birthYear=1981 ~about · birthYearAbout=true · gender=K · referred=2026-11-25 ~today · referrer=AF · unit=AF Falun',
  ],
  [
    'jag vill registrera att Lärkan har påbörjat praktik igår',
    'start-activity K26-016 · from=2026-11-24 · kind=praktik',
  ],
  ['Det blev fel, Rönnen ska inte vara skyddad', 'correct K26-014 · changes=protected→false'],
  // Small talk.
  ['tack', 'talk thanks'],
  ['tack så mycket!', 'talk thanks'],
  ['nej tack', 'talk no'],
  ['👍', 'talk ok'],
  ['vem är du?', 'talk who'],
  ['spara', 'talk save'],
  // A word left over that may change a field empties it; one that may turn the act holds it.
  ['uppföljning Rönnen gjord häromdagen', 'follow-up K26-014 · _on · ?häromdagen'],
  ['boka uppföljning Rönnen 3 eller 4 december', 'book-follow-up K26-014 · _on · ?3'],
  ['boka uppföljning Rönnen 29/2', 'book-follow-up K26-014 · !on far-off'],
  ['boka uppföljning Rönnen i går', 'book-follow-up K26-014 · !on day-passed'],
  [
    'starta arbetsträning Rönnen 10-15 timmar',
    'start-activity K26-014 · from=2026-11-25 ~today · kind=arbetsträning · ?10-15 timmar',
  ],
  [
    'starta arbetsträning Rönnen upp till 20 tim',
    'start-activity K26-014 · from=2026-11-25 ~today · kind=arbetsträning · ?upp till 20 tim',
  ],
  ['ny remiss soc man 30+', 'refer · gender=M · referred=2026-11-25 ~today · referrer=SOC · ?30+'],
  [
    'ny remiss soc kvinna i 40-årsåldern',
    'refer · gender=K · referred=2026-11-25 ~today · referrer=SOC · ?40-årsåldern',
  ],
  ['det är för tidigt att avsluta Rönnen', 'held K26-014 ?tidigt'],
  ['glöm det där med att skriva in Tallbiten', 'held K26-018 ?glöm det där'],
  ['avsluta Rönnen när uppföljningen är klar', 'held K26-014'],
  ['Rönnen kan börja arbetsträna', 'held K26-014'],
  ['Tallbiten är inte inskriven', 'held K26-018'],
  ['Fick Rönnen lönebidrag', 'question'],
  ['rätta Rönnens kön till man eller kvinna', 'correct K26-014 · field=gender · _to · ?kvinna'],
  // What is written at once is not written in doubt, and of several each is there.
  ['kanske paus 21 december till 6 januari', 'none'],
  ['lägg till lokal på dagordningen', '[add-point] lokal'],
  ['dagordning: fika', '[add-point] fika'],
  [
    'beslut: Eva ringer AF. Beslut: Kim bokar lokal',
    'several: beslut: Eva ringer AF | Beslut: Kim bokar lokal',
  ],
  [
    'ny remiss soc kvinna 30 och en man 45 från fk',
    'several: ny remiss soc kvinna 30 | ny remiss en man 45 från fk',
  ],
  [
    'ny remiss soc man 40, inte försörjningsstöd utan sjukpenning',
    'refer · birthYear=1986 ~about · birthYearAbout=true · gender=M · income=sjukpenning · referred=2026-11-25 ~today · referrer=SOC',
  ],
  ['starta arbetsträning Rönnen start mån', 'start-activity K26-014 · from=2026-11-30 · kind=arbetsträning'],
  ['avstämning Rönnen gjord igår kväll', 'review K26-014 · on=2026-11-24'],
  ['boka uppföljning Rönnen imorn', 'book-follow-up K26-014 · on=2026-11-26'],
  // Hoped, needed, asked about, applied for: not so yet.
  ['jag hoppas att Tallbiten skrivs in idag', 'held K26-018'],
  ['Tallbiten ska nog skrivas in på måndag', 'held K26-018'],
  ['fråga Rönnen om samtycke till fk', 'held K26-014'],
  ['avstämning Rönnen behövs', 'held K26-014'],
  ['Rönnen har sökt jobb på Samhall', 'held K26-014 ?sökt'],
  ['Rönnen nekades sjukersättning', 'held K26-014 ?nekades'],
  [
    'förläng Järpens prövotid två eller tre veckor',
    'extend-trial K26-015 · decided=2026-11-25 · _until · ?två eller tre veckor',
  ],
  [
    'Rönnen tar tillbaka samtycket till fk men rd är kvar',
    'revoke-consent K26-014 · authorities=FK · from=2026-11-25 ~today',
  ],
  ['ny tid Rönnen 10/12', 'book-follow-up K26-014 · on=2026-12-10'],
  ['studiebesöket på fredag är inställt', 'book-visit K26-031'],
  [
    'Lärkan har hoppat av skogsgruppen',
    'end-activity K26-016 · activity=3 · kind=skogsgrupp · to=2026-11-25 ~today',
  ],
  [
    'Tallbiten slutar hos oss, börjar på folkhögskola 11/1',
    'close K26-018 · detail=folkhögskola · outcome=studier · _closed · (11/1)',
  ],
];
