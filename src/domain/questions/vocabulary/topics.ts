import type { WordGroup } from './word-group.js';

/** What the bot never answers about, and why (DESIGN 9). One such word is enough. */
export const TOPICS: readonly WordGroup[] = [
  {
    means: 'topic:feelings',
    words:
      'mår, må, mådde, mått, mående, må bra, mår bra, känner, kände, känns, kändes, trivs, trivdes, nöjd~a, missnöjd~a, ledsen, ledsna, arg~a, orolig~a, oro, glad~a, lycklig~a, olycklig~a, stressad~e, trött~a, mår dåligt, motiverad~e, motivation, humör, humöret, ensam~ma, upplever, upplevt, tycker, gillar, trygg~a, rädd~a, deppig~a, livskvalitet, hälsa, självförtroende',
  },
  {
    means: 'topic:diagnosis',
    words:
      'diagnos~er~en~erna, diagnosen, sjukdom~ar~en, sjuk, sjuka, sjuk i, frisk~a, friska, lider, lider av, depression~er, deprimerad~e, ångest, adhd, add, autism, asperger, utmattning, utmattningssyndrom, utbränd~a, missbruk~et, missbrukar~e, missbrukare, alkohol, alkoholist~er, alkoholproblem, droger, psykisk ohälsa, psykiska, psykisk, psykiskt, medicin~er, mediciner, medicinering, smärta, värk, fibromyalgi, bipolär, psykos, trauma, ptsd, stroke, cancer, besvär, symptom, symtom, behandling, funktionsnedsättning~ar, funktionshinder, npf, självmord, läkarintyg, intyg, läkare, hälsotillstånd, fysisk~a, ryggbesvär, brottslig~a, brott, fängelse, dömd~a, kriminell~a',
  },
  {
    means: 'topic:identity',
    words:
      'heter, hette, heta, namn~et~en, namnet på, personnummer, personnumret, pnr, telefon~nummer, telefonnumret, adress~en~er, mejl~adress, mail, e-post, epost, efternamn, förnamn, verkliga namn, riktiga namn, vem är egentligen, identitet~en, bor, bostadsort, hemadress, facebook, foto, bild på, ser ut som',
  },
  {
    means: 'topic:origin',
    words:
      'utlandsfödd~a, utrikesfödd~a, invandrare, svensk~a, utländsk~a, nationalitet~er, etnicitet, religion, religiös~a, flykting~ar, nyanländ~a, ursprung, språk, modersmål, politisk~a, gift~a, skild~a, sambo, barn, barnlösa, ensamstående, föräldrar, hemlös~a, utbildningsnivå, gymnasieutbildning, sexuell~a, homosexuell~a, transperson~er, muslim~er, kristen, kristna',
  },
  {
    means: 'topic:future',
    words:
      'kommer att bli, kommer bli, kommer vi ha, kommer vi att ha, kommer vi få, kommer att, kommer det bli, kommer det att bli, prognos~en~er, förväntas, förväntar, förväntad~e, beräknas bli, framöver, i framtiden, framtiden, framtida, förutspå, förutsäg, spå, tror du, tror, gissa, gissning, uppskatta, uppskattar, troligen, sannolikt, sannolikhet~en, hur troligt, chansen, risken, blir nästa år, ska bli, lär bli, väntas, väntar vi oss, väntar ni er, väntar man sig, vi väntar oss, räknar vi med, räknar ni med, vi räknar med, tror vi, förväntar vi oss',
  },
  {
    means: 'topic:other',
    words:
      'väder, vädret, regn, regnar, snö, snöar, sol, temperatur, dikt, dikten, dikta, vits, skämt, rolig~t, historia, sång, sjung, låt, recept, lunch, mat, fika, kaffe, fotboll, nyheter, nyheterna, aktie~r, bitcoin, film, musik, översätt, översättning, mejla, maila, ring, ringa, boka, bokning, skriv en, skriv ett, hitta på, koda, program~mera, klockan, klocka, huvudstad~en, president~en, statsminister~n, kung~en, chatgpt, ai, semester, jul, julklapp, budget~en, kostar, kostnad~en~er, kostade, pengar totalt, lönen för personalen, personal~en, personalen, handledare~n, chef~en~er, lösenord~et, kollega~n~or, kollegor, fest, fikabröd, parkering, toalett, wifi, skrivare~n, dator~n, lokal~en~er, hyra, bil~en, buss~en, tåg~et, meningen med livet, livet',
  },
];
