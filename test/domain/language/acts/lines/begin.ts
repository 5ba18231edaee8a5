/** Lines about study visits, referrals and enrolments, on Wednesday 25 November 2026, and what each is read as. */
export const BEGIN: readonly (readonly [line: string, reading: string])[] = [
  [
    'ny remiss fk man 45 aktersättn igår',
    'refer · birthYear=1981 ~about · birthYearAbout=true · gender=M · income=aktivitetsersattning · referred=2026-11-24 · referrer=FK',
  ],
  [
    'ny remiss kassan kille född 92 a-kassa',
    'refer · birthYear=1992 · gender=M · income=a-kassa · referred=2026-11-25 ~today · referrer=FK',
  ],
  [
    'ny remiss af kvinna f 92 aktivitetsstöd',
    'refer · birthYear=1992 · gender=K · income=aktivitetsstod · referred=2026-11-25 ~today · referrer=AF',
  ],
  [
    'ny remiss man -85 soc soc.bidrag',
    'refer · birthYear=1985 · gender=M · income=forsorjningsstod · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'ny remiss regionen psyk kvinna 28 år sjukpenning',
    'refer · birthYear=1998 ~about · birthYearAbout=true · gender=K · income=sjukpenning · referred=2026-11-25 ~today · referrer=RD · unit=Öppenvårdspsykiatrin Avesta',
  ],
  [
    'nytt uppdrag från försäkringskassan kvinna 50 rehabpenning sedan mars 2024',
    'refer · birthYear=1976 ~about · birthYearAbout=true · gender=K · income=rehabiliteringspenning · incomeSince=2024-03-01 · referred=2026-11-25 ~today · referrer=FK',
  ],
  [
    'ny deltagare egen ansökan tjej 19 ingen',
    'refer · birthYear=2007 ~about · birthYearAbout=true · gender=K · income=ingen · referred=2026-11-25 ~today · referrer=EGEN',
  ],
  [
    'ny remiss soc man 70',
    'refer · birthYear=1956 ~about · birthYearAbout=true · gender=M · referred=2026-11-25 ~today · referrer=SOC · !birthYear age',
  ],
  [
    'ny remiss soc kvinna 15 år',
    'refer · birthYear=2011 ~about · birthYearAbout=true · gender=K · referred=2026-11-25 ~today · referrer=SOC · !birthYear age',
  ],
  [
    'ny remiss kvinna 34 soc 31/2',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · referrer=SOC · !referred not-a-day',
  ],
  [
    'ny remiss kvinna 34 soc 3/12',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · referred=2026-12-03 · referrer=SOC · !referred in-future',
  ],
  [
    'ny remiss kvinna 34 soc 2026-12-24',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · referred=2026-12-24 · referrer=SOC · !referred in-future',
  ],
  [
    'ny remiss soc fk kvinna 34',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · referred=2026-11-25 ~today · !referrer several-values',
  ],
  [
    'ny remiss kvinna man 34',
    'refer · birthYear=1992 ~about · birthYearAbout=true · referred=2026-11-25 ~today · !gender several-values',
  ],
  [
    'ny remiss kvinna 34 zebra soc',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · referred=2026-11-25 ~today · referrer=SOC · ?zebra',
  ],
  [
    'remiss från soc, kvinna, 34 år, försörjningsstöd, handläggare Ek',
    'refer · birthYear=1992 ~about · birthYearAbout=true · contact=Ek · gender=K · income=forsorjningsstod · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'ny remiss biståndsenheten kvinna 41 studiebesök 12/11 inkom 20/11',
    'refer · birthYear=1985 ~about · birthYearAbout=true · gender=K · referred=2026-11-20 · referrer=SOC ~unit · unit=Biståndsenheten · visit=2026-11-12',
  ],
  [
    'ny remiss soc kvinna 34 enhet Nya Vägen',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · referred=2026-11-25 ~today · referrer=SOC · unit=Nya Vägen',
  ],
  [
    'ny remiss rd kvinna 34 enhet Vårdcentralen i Säter',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · referred=2026-11-25 ~today · referrer=RD · unit=Vårdcentralen i Säter',
  ],
  [
    'ny remiss VC Hedemora man 34 sjukskriven',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=M · income=sjukpenning ~sick-listed · referred=2026-11-25 ~today · referrer=RD ~unit · unit=VC Hedemora',
  ],
  [
    'ny remiss vårdcentralen hedemora man 34',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=M · referred=2026-11-25 ~today · referrer=RD ~unit · unit=VC Hedemora',
  ],
  [
    'ny remiss fk falun kvinna 34 sjukers',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · income=sjukersattning · referred=2026-11-25 ~today · referrer=FK ~unit · unit=FK Falun',
  ],
  [
    'ny remiss fk borlänge kvinna född ca 1990',
    'refer · birthYear=1990 ~about · birthYearAbout=true · gender=K · referred=2026-11-25 ~today · referrer=FK ~unit · unit=FK Borlänge',
  ],
  [
    'ny remiss avesta kvinna 33',
    'refer · birthYear=1993 ~about · birthYearAbout=true · gender=K · referred=2026-11-25 ~today · !unit unknown-value',
  ],
  [
    'ny remiss remittent XYZ kvinna 33',
    'refer · birthYear=1993 ~about · birthYearAbout=true · gender=K · referred=2026-11-25 ~today · !referrer unknown-value',
  ],
  [
    'nyremiss soc kvinna 34 försörjnigsstöd',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · income=forsorjningsstod · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'ny remiss soc kvinna 34 forsorjningsstod sen 2021-03',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · income=forsorjningsstod · incomeSince=2021-03-01 · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'ny remiss soc kvinna 34 fstöd i tre år',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · income=forsorjningsstod · incomeSince=2023-11-25 ~ago · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'ny remiss soc X 34',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=X · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'ny remiss soc k 34',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'ny remiss soc kvinna 1992',
    'refer · birthYear=1992 · gender=K · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'ny remiss soc kvinna född 920511',
    'refer · birthYear=1992 · gender=K · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'ny remiss Storlommen fk kvinna 34',
    'refer K26-031 · birthYear=1992 ~about · birthYearAbout=true · gender=K · referred=2026-11-25 ~today · referrer=FK',
  ],
  [
    'ny remiss soc kvinna 34 tidigare K23-014',
    'refer K23-014 · birthYear=1992 ~about · birthYearAbout=true · earlierCase=K23-014 · gender=K · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'fick remiss från fk idag kvinna 34',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · referred=2026-11-25 · referrer=FK',
  ],
  [
    'vi fick ny remiss idag från soc kvinna 34',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · referred=2026-11-25 · referrer=SOC',
  ],
  [
    'ny remiss soc kvinna 34 skyddade personuppgifter',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · protected=true · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'ny remiss skola kvinna 17',
    'refer · birthYear=2009 ~about · birthYearAbout=true · gender=K · referred=2026-11-25 ~today · ?skola',
  ],
  [
    'ny remiss soc kvinna 34 annat',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · referred=2026-11-25 ~today · referrer=SOC · ?annat',
  ],
  [
    'studiebesök fk man 29 måndag med kurator',
    'book-visit · birthYear=1997 ~about · birthYearAbout=true · companion=kurator · gender=M · referrer=FK · visit=2026-11-30',
  ],
  [
    'boka studiebesök soc kvinna 34 2/12 handläggaren följer med',
    'book-visit · birthYear=1992 ~about · birthYearAbout=true · companion=handläggare · gender=K · referrer=SOC · visit=2026-12-02',
  ],
  [
    'bokat studiebesök 3 december psyk',
    'book-visit · referrer=RD ~unit · unit=Öppenvårdspsykiatrin Avesta · visit=2026-12-03',
  ],
  ['studiebesök K26-031 klart', 'visit-done K26-031 · visit=2026-11-25 ~today'],
  ['K26-031 har varit på studiebesök', 'visit-done K26-031 · visit=2026-11-25 ~today'],
  ['studiebesöket gjort storlommen igår', 'visit-done K26-031 · visit=2026-11-24'],
  ['skriv in rönnen', 'enrol K26-014 · enrolled=2026-11-25 ~today'],
  ['skriv in K26-018 igår samtycke fk soc', 'enrol K26-018 · consents=FK SOC · enrolled=2026-11-24'],
  ['skriv in 18 den 12/11', 'enrol K26-018 · enrolled=2026-11-12'],
  ['skriv in blåregnet 2026-11-30', 'enrol K26-020 · enrolled=2026-11-30 · !enrolled in-future'],
  ['inskriven K26-018 2/11', 'enrol K26-018 · enrolled=2026-11-02'],
  ['K26-020 inskriven 12/11', 'enrol K26-020 · enrolled=2026-11-12'],
  ['idag skrev vi in K26-020', 'enrol K26-020 · enrolled=2026-11-25'],
  ['igår skrevs K26-020 in', 'enrol K26-020 · enrolled=2026-11-24'],
  [
    'skriv in K26-020 samtycke alla prövotid till 15/1',
    'enrol K26-020 · consents=AF FK RD SOC · enrolled=2026-11-25 ~today · trialUntil=2027-01-15',
  ],
  ['skrivin k26-20', 'enrol K26-020 · enrolled=2026-11-25 ~today'],
  ['skriv in', 'enrol · enrolled=2026-11-25 ~today'],
  ['inskrivning', 'enrol · enrolled=2026-11-25 ~today'],
  [
    'kommer tillbaka K23-014 fk kvinna 34',
    'refer K23-014 · birthYear=1992 ~about · birthYearAbout=true · earlierCase=K23-014 · gender=K · referred=2026-11-25 ~today · referrer=FK',
  ],
  ['Gråspetten kommer tillbaka', 'refer K24-002 · earlierCase=K24-002 · referred=2026-11-25 ~today'],
  ['skirv in K26-020', 'enrol K26-020 · enrolled=2026-11-25 ~today'],
  ['skriv in K26-020 idag', 'enrol K26-020 · enrolled=2026-11-25'],
  [
    'skriv in k26-20, samtycke till fk och soc',
    'enrol K26-020 · consents=FK SOC · enrolled=2026-11-25 ~today',
  ],
  ['SKRIV IN TALLBITEN', 'enrol K26-018 · enrolled=2026-11-25 ~today'],
  [
    'ny remiss: kvinna, 34 år, soc, försörjningsstöd',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · income=forsorjningsstod · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'Ny remiss  SOC   Kvinna 34   Försörjningsstöd',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · income=forsorjningsstod · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'kvinna 34 soc ny remiss',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'ny remiss försörjningsstöd 34 kvinna soc',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · income=forsorjningsstod · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'ny remiss soc kvinna, 34, fstöd, 2/11',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · income=forsorjningsstod · referred=2026-11-02 · referrer=SOC',
  ],
  [
    'ny remiss psyk avesta man 51 sjukp sedan 2019',
    'refer · birthYear=1975 ~about · birthYearAbout=true · gender=M · income=sjukpenning · incomeSince=2019-07-01 ~mid-year · referred=2026-11-25 ~today · referrer=RD ~unit · unit=Öppenvårdspsykiatrin Avesta',
  ],
  [
    'ny remiss af man 22-årig a kassa',
    'refer · birthYear=2004 ~about · birthYearAbout=true · gender=M · income=a-kassa · referred=2026-11-25 ~today · referrer=AF',
  ],
  [
    'ny remiss af man 22årig akassa',
    'refer · birthYear=2004 ~about · birthYearAbout=true · gender=M · income=a-kassa · referred=2026-11-25 ~today · referrer=AF',
  ],
  [
    'ny remiss rd vc långshyttan kvinna 40 sjukpenning',
    'refer · birthYear=1986 ~about · birthYearAbout=true · gender=K · income=sjukpenning · referred=2026-11-25 ~today · referrer=RD · unit=VC Långshyttan',
  ],
  [
    'ny remiss egen kvinna 44 lön',
    'refer · birthYear=1982 ~about · birthYearAbout=true · gender=K · income=lon · referred=2026-11-25 ~today · referrer=EGEN',
  ],
  [
    'ny remiss själv man f. 1980',
    'refer · birthYear=1980 · gender=M · referred=2026-11-25 ~today · referrer=EGEN',
  ],
  [
    'ny remiss soc kvinna 34 ingen försörjning',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · income=ingen · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'ny remiss soc kvinna f.1992',
    'refer · birthYear=1992 · gender=K · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'ny remiss soc flicka 16 år',
    'refer · birthYear=2010 ~about · birthYearAbout=true · gender=K · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'ny remiss soc kvinna 34 "kommer med tolk"',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · referred=2026-11-25 ~today · referrer=SOC · ?"kommer med tolk"',
  ],
  ['kraftbot, skriv in K26-020', 'enrol K26-020 · enrolled=2026-11-25 ~today'],
  ['kan du skriva in K26-020', 'enrol K26-020 · enrolled=2026-11-25 ~today'],
  [
    'fick in en remiss från soc, kvinna 34',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'rem fk kv 41 sjp sen 2022',
    'refer · birthYear=1985 ~about · birthYearAbout=true · gender=K · income=sjukpenning · incomeSince=2022-07-01 ~mid-year · referred=2026-11-25 ~today · referrer=FK',
  ],
  [
    'ny remiss soc kvinna 34 fs då, punkt',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · income=forsorjningsstod · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'Ny remiss soc, varken man eller kvinna, 24 år, försörjningsstöd',
    'refer · birthYear=2002 ~about · birthYearAbout=true · gender=X · income=forsorjningsstod · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'Ny remiss från Arbetsförmedlingen på man som fyller 40 nästa vecka',
    'refer · birthYear=1986 · gender=M · referred=2026-11-25 ~today · referrer=AF',
  ],
  [
    'ny remiss soc man 30, handläggare Bo Ek tel 070-1234567',
    'refer · birthYear=1996 ~about · birthYearAbout=true · contact=Bo Ek · gender=M · referred=2026-11-25 ~today · referrer=SOC · (tel 070-1234567)',
  ],
  [
    'Ny remiss kvinna 34 soc har haft aktivitetsstöd men nu försörjningsstöd',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · income=forsorjningsstod · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'ny remiss fk kvinna 50 halv sjukersättning studiebesök gjordes 18/11',
    'refer · birthYear=1976 ~about · birthYearAbout=true · gender=K · income=sjukersattning · referred=2026-11-25 ~today · referrer=FK · visit=2026-11-18',
  ],
  [
    'ny remiss rd kvinna 48 sjukpenning fram till 31/12',
    'refer · birthYear=1978 ~about · birthYearAbout=true · gender=K · income=sjukpenning · referred=2026-11-25 ~today · referrer=RD · (fram till 31/12)',
  ],
  [
    'Ny remiss FK man 47, sjukpenning som går ut 31 januari',
    'refer · birthYear=1979 ~about · birthYearAbout=true · gender=M · income=sjukpenning · referred=2026-11-25 ~today · referrer=FK · (ut 31 januari)',
  ],
  [
    'Remissen är daterad 10/11 men inkom 20/11, kvinna 44 FK sjukpenning',
    'refer · birthYear=1982 ~about · birthYearAbout=true · gender=K · income=sjukpenning · referred=2026-11-20 · referrer=FK · (är daterad 10/11)',
  ],
  [
    'egen remiss tjej 19 inga pengar alls bor hemma',
    'refer · birthYear=2007 ~about · birthYearAbout=true · gender=K · income=ingen · referred=2026-11-25 ~today · referrer=EGEN · (bor hemma)',
  ],
  [
    'två nya remisser: soc kvinna 30 försörjningsstöd och fk man 51 sjukpenning',
    'several: nya remisser : soc kvinna 30 försörjningsstöd | nya remisser fk man 51 sjukpenning',
  ],
  [
    'anmälan från kommunen om en man på trettio bast, försörjningsstöd',
    'refer · birthYear=1996 ~about · birthYearAbout=true · gender=M · income=forsorjningsstod · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'boka studiebesök 3 december kl 10 kvinna från AF',
    'book-visit · gender=K · referrer=AF · visit=2026-12-03 · (kl 10)',
  ],
  [
    'egen anmälan, kvinna 45, studiebesök tis 1/12 13.00',
    'book-visit · birthYear=1981 ~about · birthYearAbout=true · gender=K · referrer=EGEN · visit=2026-12-01 · (13.00)',
  ],
  [
    'studiebesöket gjort idag: fk borlänge man 57',
    'book-visit · birthYear=1969 ~about · birthYearAbout=true · gender=M · referrer=FK ~unit · unit=FK Borlänge · visit=2026-11-25',
  ],
  [
    'skriv in Tallbiten från 23/11 prövotid två månader',
    'enrol K26-018 · enrolled=2026-11-23 · trialUntil=2027-01-23',
  ],
  [
    'skriv in Tallbiten per 20/11, samtycke men bara till fk',
    'enrol K26-018 · consents=FK · enrolled=2026-11-20',
  ],
  ['samtycke Rönnen fk borlänge', 'consent K26-014 · authorities=FK · from=2026-11-25 ~today'],
  [
    'Rönnen samtycker till FK och soc men inte AF',
    'consent K26-014 · authorities=FK SOC · from=2026-11-25 ~today',
  ],
  ['ta bort fk från samtycket på Rönnen', 'revoke-consent K26-014 · authorities=FK · from=2026-11-25 ~today'],
  ['Rönnen drar in samtycket för fk', 'revoke-consent K26-014 · authorities=FK · from=2026-11-25 ~today'],
  [
    'remiss nr 22 från fk man 46 sjukpenning',
    'refer · birthYear=1980 ~about · birthYearAbout=true · gender=M · income=sjukpenning · referred=2026-11-25 ~today · referrer=FK · (nr 22)',
  ],
  [
    'in kom en remiss idag fr soc på man 57',
    'refer · birthYear=1969 ~about · birthYearAbout=true · gender=M · referred=2026-11-25 · referrer=SOC',
  ],
  [
    'ny remiss fk kvinna 34 nekad sjukpenning',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · referred=2026-11-25 ~today · referrer=FK · _income · ?nekad',
  ],
  [
    'ny remiss sco kvinna 34',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · referred=2026-11-25 ~today · ?sco',
  ],
  [
    'Rönnen samtycker till FK och soc men nte AF',
    'consent K26-014 · from=2026-11-25 ~today · _authorities · ?men nte',
  ],
  ['skriv in Tallbiten fr o m måndag', 'enrol K26-018 · _enrolled · ?fr o m måndag'],
  ['skriv in Tallbiten från och med i måndags', 'enrol K26-018 · enrolled=2026-11-23'],
  ['Tallbiten kom aldrig, avskriv remissen', 'decline K26-018 · declined=2026-11-25 ~today · _detail'],
  [
    'Tallbiten tackade nej den 20:e pga lång resväg',
    'decline K26-018 · declined=2026-11-20 · (pga lång resväg)',
  ],
  ['Tallbiten har hoppat av kön', 'decline K26-018 · declined=2026-11-25 ~today'],
  [
    'FK drog tillbaka remissen för Tallbiten',
    'decline K26-018 · declined=2026-11-25 ~today · _detail · (FK)',
  ],
  // By whom somebody was sent, with no word for the referral; what is dictated; how it came.
  [
    'kvinna 17 år, remitterad av soc',
    'refer · birthYear=2009 ~about · birthYearAbout=true · gender=K · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'fk remitterade en man 37 i förrgår',
    'refer · birthYear=1989 ~about · birthYearAbout=true · gender=M · referred=2026-11-23 · referrer=FK',
  ],
  [
    'soc har skickat en remiss på en man 42 år med försörjningsstöd',
    'refer · birthYear=1984 ~about · birthYearAbout=true · gender=M · income=forsorjningsstod · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'ny remiss punkt man komma 42 år komma försörjningsstöd komma soc',
    'refer · birthYear=1984 ~about · birthYearAbout=true · gender=M · income=forsorjningsstod · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'ny remiss soc k 29 sp',
    'refer · birthYear=1997 ~about · birthYearAbout=true · gender=K · income=sjukpenning · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'jag fick precis en remiss på telefon från fk kvinna 40 sjukpenning',
    'refer · birthYear=1986 ~about · birthYearAbout=true · gender=K · income=sjukpenning · referred=2026-11-25 ~today · referrer=FK',
  ],
  [
    'uppdrag från soc, enhet försörjningsstöd, kvinna 26',
    'refer · birthYear=2000 ~about · birthYearAbout=true · gender=K · referred=2026-11-25 ~today · referrer=SOC · unit=Försörjningsstöd',
  ],
  [
    'ny remiss fk man 41 daterad 12/11 inkom 20/11',
    'refer · birthYear=1985 ~about · birthYearAbout=true · gender=M · referred=2026-11-20 · referrer=FK · (daterad 12/11)',
  ],
  ['Storlommen har varit på sitt studiebesök', 'visit-done K26-031 · visit=2026-11-25 ~today'],
  [
    'inskrivning klar för Tallbiten och samtycke inhämtat fk',
    'enrol K26-018 · consents=FK · enrolled=2026-11-25 ~today',
  ],
  ['Tallbiten har fått plats och börjar idag', 'enrol K26-018 · enrolled=2026-11-25'],
  ['skriv in Tallbiten med startdatum 16/11', 'enrol K26-018 · enrolled=2026-11-16'],
  // Of somebody near, of an authority that is only touched, and a day of birth by itself.
  [
    'ny remiss soc kvinna 33, make har försörjningsstöd',
    'refer · birthYear=1993 ~about · birthYearAbout=true · gender=K · referred=2026-11-25 ~today · referrer=SOC · ?make har försörjningsstöd',
  ],
  [
    'ny remiss fk man 50, har haft kontakt med soc',
    'refer · birthYear=1976 ~about · birthYearAbout=true · gender=M · referred=2026-11-25 ~today · referrer=FK · ?har haft kontakt med soc',
  ],
  ['ny remiss fk man 880312', 'refer · birthYear=1988 · gender=M · referred=2026-11-25 ~today · referrer=FK'],
  ['ny inskrivning idag: Tallbiten', 'enrol K26-018 · enrolled=2026-11-25'],
  // More of the ways that a referral is told to have come.
  [
    'vården remitterar en kvinna, 52 år, aktivitetsersättning',
    'refer · birthYear=1974 ~about · birthYearAbout=true · gender=K · income=aktivitetsersattning · referred=2026-11-25 ~today · referrer=RD',
  ],
  [
    'ytterligare en remiss från soc: man 38',
    'refer · birthYear=1988 ~about · birthYearAbout=true · gender=M · referred=2026-11-25 ~today · referrer=SOC',
  ],
  // Told of somebody else.
  [
    'ny remiss man 40, mamman är från af',
    'refer · birthYear=1986 ~about · birthYearAbout=true · gender=M · _referred · _referrer · ?mamman',
  ],
  ['Tallbiten kom aldrig', 'decline K26-018 · declined=2026-11-25 ~today · _detail'],
];
