/**
 * The words that questions are wrapped in, by their part in the wrapping. Closed lists: no word of a figure, a person,
 * a referrer or an unnamed period is among them, so that nothing that limits a figure can be taken for wrapping.
 */
export const FRAME_WORDS: Readonly<Record<string, string>> = {
  greet:
    'hej, hejsan, hej hej, hejhej, hallå, halloj, hallojsan, tjena, tjenare, tjenixen, tja, tjo, tjo hej, morsning, morsning korsning, god morgon, godmorgon, god förmiddag, god dag, goddag, god middag, godmiddag, god eftermiddag, god kväll, godkväll, jo, jo du, ja, jaha, ok, okej, du, hörru, hördu, hör du, hörni, snälla, snälla du, kära, bästa, vänligen, tack, igen, välkommen åter, god fortsättning',
  address:
    'på dig, på dej, på er, där, du, igen, bot, bot vän, boten, robot, roboten, kraftbot, kraftboten, kära bot, snälla, snälla bot, igen på er, kompis, hjälpreda',
  flattery: 'du som vet allt, du som har koll, du som kan allt, du som är så bra, du som är så duktig',
  hope: 'hoppas allt är bra, hoppas att allt är bra, hoppas allt är väl, hoppas du mår bra, hoppas att du mår bra, hoppas du har det bra, hoppas att du har det bra',
  sorry:
    'ursäkta, ursäkta mig, förlåt, förlåt mig, sorry, jag ber om ursäkt, ber om ursäkt, ursäktar, ledsen',
  'sorry-for':
    'att jag stör, om jag stör, att jag frågar, om jag frågar, att jag tjatar, om jag tjatar, att jag frågar så mycket, om det är en dum fråga, om frågan är dum, för en dum fråga, för störningen, för besväret, för en kort fråga, att jag avbryter, om jag avbryter, att jag är jobbig, att jag återkommer, att jag besvärar',
  again: 'igen, en gång till, så mycket, så sent, så här sent, så tidigt, hela tiden',
  but: 'men, fast',
  who: 'jag, vi, man, chefen, min chef, vår chef, cheferna, styrgruppen, styrelsen, nämnden, ekonomen, ledningen, ledningsgruppen, politikerna, revisorn, revisorerna, samordnaren, processledaren, projektledaren, förbundet, förbundschefen, samordningsförbundet, en kollega, min kollega, kollegan, kollegorna, mina kolleger, en journalist, journalisten, tidningen, utvärderaren, verksamhetschefen, enhetschefen, ordföranden, hon, han, de, dom, teamet, gruppen, arbetsgruppen',
  me: 'jag, vi, chefen, min chef, vår chef, styrgruppen, ledningen, man',
  adverb:
    'bara, gärna, lite, stilla, snabbt, verkligen, egentligen, mest, också, även, så, nog, just, hemskt gärna, väldigt gärna, nyfiket, även gärna, ofta, alltid, nu bara, ju, då, alltså',
  wonder:
    'undrar, undrade, frågar, frågade, funderar på, funderade på, funderar, funderade, efterfrågar, efterlyser, ber om, bad om, har en fråga, hade en fråga, har en fråga om, har en undran, har fått frågan, fick frågan, har fått en fråga om, letar efter',
  modal:
    'vill, ville, skulle vilja, skulle behöva, skulle gärna vilja, behöver, behövde, måste, tänkte, hade velat, hade behövt',
  'will-tell': 'ska, skall, måste, behöver, vill, skulle vilja, skulle behöva',
  tell: 'redovisa, rapportera, svara på, berätta, visa upp, presentera, rapportera in, meddela',
  would: 'skulle',
  'want-to': 'vilja, behöva',
  learn:
    'veta, ha, få, se, svar, ett svar, ett snabbt svar, en siffra, siffror, hjälp, fråga, höra, kolla, kolla upp, ta reda på, få veta, få reda på, ha reda på, få fram, få ut, ha fram, få hjälp med, få hjälp att ta reda på, få hjälp att kolla, ha hjälp att ta reda på, ha hjälp att kolla, ha hjälp med, hjälp med, få svar på, ha svar på, svar på, fråga om, ställa en fråga, fråga en sak, höra om, be om, kunna säga, kunna svara på, kunna redovisa',
  need: 'behöver, behövde, vill, ska, skulle, måste',
  can: 'kan, kunde, skulle, hinner, orkar, vill',
  you: 'du, ni, nån, någon, man, en',
  kunna: 'kunna, vilja, hinna, orka',
  kindly:
    'vara vänlig att, vara snäll att, vara snäll och, vara så snäll och, va snäll och, va så snäll och, vara vänlig och, snälla, vänligen, möjligen, möjligtvis, kanske, eventuellt, gärna, bara, snabbt, lite snabbt, också, även, händelsevis, då, då bara',
  for: 'för, åt',
  whom: 'en kollega, min kollega, kollegan, chefen, min chef, styrgruppen, ekonomen, en vän, en kompis',
  do: 'säga, berätta, kolla, kolla upp, kolla på, titta, titta på, titta efter, ta reda på, svara, svara på, hjälpa mig, hjälpa oss, hjälpa mig med, hjälpa oss med, hjälpa till med, hjälpa till att kolla, hjälpa mig att kolla, hjälpa mig att ta reda på, räkna ut, räkna fram, tala om, plocka fram, leta fram, leta upp, leta reda på, få fram, dra fram, slå upp, meddela, upplysa om, upplysa mig om, ge mig, ge oss, ge, skicka',
  show: 'visa, ta fram, lista',
  'for-me':
    'åt mig, åt oss, för mig, för oss, till mig, till oss, mig, oss, en sak, en grej, lite snabbt, snabbt',
  order:
    'säg mig, säg, berätta, berätta för mig, hjälp mig, hjälp mig med, hjälp oss, hjälp oss med, kolla, kolla upp, ge mig, ge oss, låt mig få veta, tala om, svara på, svara mig',
  'may-i':
    'kan jag få, skulle jag kunna få, kunde jag få, får jag be om, kan jag be om, får jag, får jag fråga, får jag lov att fråga, kan jag fråga, får man fråga, kan jag få veta, kan vi få veta, skulle jag kunna få veta, skulle vi kunna få veta, kan jag få se, kan jag få reda på',
  room: 'in, plats, rum, skriva, ta, remittera, lägga, anmäla, komma',
  'do-you-think': 'tror du, tror ni, tror du att, tror ni att, jag undrar om, undrar om, vet du om, månne',
  'is-it-possible':
    'går det att, är det möjligt att, finns det möjlighet att, finns det någon möjlighet att, har du möjlighet att, har ni möjlighet att, har du tid att, har ni tid att, har du lust att',
  know: 'vet du, vet ni, vet nån, vet någon, du vet väl, vet du möjligen, vet ni möjligen, vet, har du koll på, har ni koll på, har nån koll på, har någon koll på',
  sit: 'håller på med, håller på att skriva, håller på att göra klart, håller på och skriver, sitter i, sitter med, sitter här med, sitter här i, sitter på, sitter och skriver, sitter och skriver på, sitter och jobbar med, jobbar med, jobbar på, arbetar med, skriver, skriver på, förbereder, förbereder oss inför, förbereder mig inför, ska ha, har, ska på, ska till, ska i, är på, är i, ska skriva, ska skicka in, ska lämna in, ska lämna, ska göra, ska göra klart, gör, gör klart, ska hålla, håller i, planerar, går in i, är mitt i',
  busy: 'har bråttom, har lite bråttom, har ont om tid, har lite ont om tid, är ny, är ny här, vikarierar, vikarierar här, är vikarie, är vikarie här, är stressad, är på språng, sitter i telefon, sitter fast, är osäker, blev osäker, minns inte, kommer inte ihåg, har glömt, har tappat bort det',
  hurry:
    'det är bråttom, det är lite bråttom, det är jättebråttom, det brådskar, bråttom, lite bråttom, jättebråttom, väldigt bråttom',
  a: 'ett, en, det, den, min, mitt, vår, vårt, vårat, dagens, nästa, ett viktigt, ett kort, ett litet, en liten',
  event:
    'möte, mötet, möten, styrgruppsmöte, styrgruppsmötet, styrgrupp, styrgruppen, styrelsemöte, styrelsemötet, nämndmöte, nämndmötet, nämnden, teammöte, teammötet, ledningsmöte, ledningsgruppen, chefsmöte, chefsmötet, arbetsplatsträff, arbetsplatsträffen, apt, årsrapport, årsrapporten, rapport, rapporten, delårsrapport, delårsrapporten, kvartalsrapport, kvartalsrapporten, halvårsrapport, halvårsrapporten, slutrapport, slutrapporten, redovisning, redovisningen, årsredovisning, årsredovisningen, bokslut, bokslutet, årsbokslut, årsbokslutet, verksamhetsberättelse, verksamhetsberättelsen, verksamhetsplan, verksamhetsplanen, presentation, presentationen, utvärdering, utvärderingen, sammanställning, sammanställningen, underlag, underlaget, dragning, dragningen, föredragning, föredragningen, konferens, konferensen, planeringsdag, planeringsdagen, planeringsmöte, planeringsmötet, revision, revisionen, pm, artikel, artikeln, hemsidan, statistik, statistiken',
  'of-event':
    'till styrgruppen, för styrgruppen, med styrgruppen, till chefen, med chefen, till nämnden, till förbundet, till ledningen, till styrelsen, med politikerna, till samordningsförbundet',
  time: 'strax, snart, nu, just nu, nyss, i dag, idag, i morgon, imorgon, i morrn, imorrn, imorn, i eftermiddag, i kväll, ikväll, senare i dag, senare idag, i övermorgon, på måndag, på tisdag, på onsdag, på torsdag, på fredag, nästa vecka, i veckan, om en stund, om en timme, om en kvart, om en halvtimme, på förmiddagen, på eftermiddagen, efter lunch, före lunch, innan lunch, alldeles strax, här, här nu, senare',
  purpose: 'till, inför, för, åt',
  link: 'och, så, där, då, nu',
  question:
    'en fråga, en snabb fråga, en liten fråga, en kort fråga, en enkel fråga, en dum fråga, en fråga bara, en fråga till, en sista fråga, ännu en fråga, en snabbis, snabbfråga, snabb fråga, snabbt bara, bara snabbt, bara en fråga, bara en snabb fråga, kort fråga, fråga, frågan är, min fråga är, frågan, en undran, en undran bara, bara en undran, en fundering, en fundering bara, bara en fundering, en sak, en sak bara, bara en sak, en sak till, en grej, jag har en fråga',
  from: 'från, ifrån',
  ask: 'hur, vad, va, vilka, vilken, vilket, när, vem, varför, antal, antalet, andel, andelen, finns, är, har',
  if: 'om du hinner, om du kan, om du orkar, om du vill, om du har tid, om du har möjlighet, om du vet, om du vet det, om ni hinner, om ni kan, om ni har tid, om ni vet, om nån hinner, om det går, om det går bra, om det är möjligt, om det funkar, om det är okej, om det är ok, om det inte är för mycket besvär, om det finns tid, om möjligt, när du hinner, när du kan, när du har tid, när ni hinner, när du får tid, så fort du kan, så fort du hinner, så fort det går, så fort ni kan, så snart du kan, så snart det går, så snart som möjligt, så fort som möjligt, så snabbt du kan, så snabbt det går, så snabbt som möjligt, asap, omgående',
  thanks:
    'tack, tack tack, tackar, tackar tackar, tusen tack, stort tack, tack så mycket, tack så jättemycket, tack så hemskt mycket, tack på förhand, på förhand tack, tackar på förhand, tack snälla, tack snälla du, tack ska du ha, tackar så mycket, tack och hej, thx, jättetack, är du snäll, snälla, snälla du, tacksam för svar, tacksam för hjälp, tacksam för snabbt svar, jag är tacksam för svar, vänligen, please, pls, plz, mycket tacksam',
  'thanks-for':
    'för hjälpen, för hjälp, för svar, för svaret, för det, för allt, för snabbt svar, för din hjälp, för er hjälp, för idag, på förhand, igen',
  nice: 'det vore bra, det vore snällt, det vore toppen, det vore jättebra, det vore kanon, vore bra, vore snällt, vore toppen, vore tacksam, det hade varit bra, det hade varit toppen, det hade varit snällt, uppskattas, det uppskattas, skulle uppskattas',
  please:
    'går det, går det bra, går det att ordna, går det att få fram, är det möjligt, är det okej, är det ok, funkar det, hinner du, hinner du det, hinner ni det, vet du, vet du det, vet ni, vet ni det, vet du möjligen, kan du svara på det, kan du svara, har du koll, har du koll på det, svara gärna, svara gärna snabbt, svara snabbt, återkom gärna, hör gärna av dig, hjälp mig, hjälp, minns du, kommer du ihåg',
  it: 'det, den, dem, detta, svaret, siffran, siffrorna, den siffran, de siffrorna, uppgiften, uppgifterna',
  fix: 'fixa, ordna, kolla, kolla upp, ta fram, ta reda på, räkna ut, räkna fram, få fram, plocka fram, leta fram, leta upp, svara på, säga, berätta, hjälpa mig med, hjälpa oss med, hjälpa till med, visa, visa mig, skicka, svara mig på',
  'know-it':
    'bara så jag vet, bara så vi vet, bara så att jag vet, så jag vet, så vi vet, så att jag vet, så att vi vet, undrar bara, bara undrar, jag bara undrar, bara nyfiken, är bara nyfiken, jag är bara nyfiken, bara en undran, bara en fråga, bara av nyfikenhet, av ren nyfikenhet',
  goodbye:
    'hej då, hejdå, hej hej, hejhej, hej så länge, hej, vi hörs, hörs, ses, vi ses, kram, kramar, kram kram, ha det bra, ha det gott, ha det fint, ha det så bra, ha det, trevlig helg, god helg, trevlig kväll, trevlig dag, fin dag, må gott',
  wish: 'ha en, ha en riktigt, önskar en, önskar dig en',
  fine: 'fin, bra, trevlig, skön, god, härlig, jättefin, toppen, fortsatt fin, fortsatt trevlig, fortsatt bra, underbar',
  day: 'dag, helg, kväll, eftermiddag, förmiddag, vecka, arbetsdag, arbetsvecka, morgon, fredag, måndag, stund, sommar, jul, påsk, lunch',
  before: 'till, inför, senast, senast till, till senast',
  'need-it':
    'behöver, jag behöver, vi behöver, behövs, chefen behöver, jag ska ha, vi ska ha, jag skulle behöva, vi skulle behöva, skulle behöva, ska ha, vill ha, jag vill ha, chefen vill ha, ska använda, jag ska använda, jag måste ha, vi måste ha',
  'that-is': 'det är, det gäller, den är, siffran är, det är bara, det är ju',
  sign: 'mvh, m v h, vh, med vänlig hälsning, med vänliga hälsningar, vänlig hälsning, vänliga hälsningar, hälsningar, hälsn, bästa hälsningar, hälsar, vänligen',
};
