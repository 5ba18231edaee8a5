import type { WordGroup } from './word-group.js';

/** What people call the authorities. A name counts only where the programme has that referrer. */
export const REFERRER_WORDS: readonly WordGroup[] = [
  {
    means: 'referrer:RD',
    words:
      'region dalarna, regionen~s, region, rd, landstinget, vården, sjukvården, hälso- och sjukvården, hälso och sjukvården, dalarnas region, reg dalarna',
  },
  {
    means: 'referrer:FK',
    words:
      'försäkringskassan~s, försäkringskassa, fk, kassan, f-kassan, försäkrings kassan, f-k, försäkringsk, förs.kassan',
  },
  {
    means: 'referrer:SOC',
    words:
      'socialförvaltningen~s, socialförvaltning, soc, socialtjänst, socialtjänsten~s, socialen, socialkontoret, kommunen~s, social förvaltningen, social tjänsten, kommun',
  },
  {
    means: 'referrer:AF',
    words:
      'arbetsförmedlingen~s, arbetsförmedling, af, förmedlingen, arbets förmedlingen, arbf, arbetsförm, a-förmedlingen, ams',
  },
  {
    means: 'referrer:EGEN',
    words:
      'egen ansökan, egna ansökningar, egenansökan, egenansökningar, egenremiss~er, egen remiss, egna remisser, självremiss~er, egenremitterad~e, självremitterad~e, egen, egna, sökt själva, sökte själva, sökte sig hit själva, sökt sig hit själva, sökte sig hit själv, sökt sig hit själv, sökte sig själva, ansökt själva, ansökte själva, sökt själv, på egen hand, på eget initiativ, eget initiativ, själva, själv, sig själva, ansökan själva, egenanmälan, egenanmälda, egenanmälningar',
  },
  { means: 'ambiguous:alla|socialförvaltningen', words: 'vår kommun, i vår kommun, våran kommun' },
  { means: 'ambiguous:alla|Region Dalarna', words: 'vår region, i vår region, våran region' },
  { means: 'referrer:SKOLA', words: 'skolan~s, skola' },
];

/** What people call units; a group matches every unit whose name has the folded part. */
export const UNIT_PARTS: readonly WordGroup[] = [
  { means: 'unit-part:vc', words: 'vårdcentral~en~er~erna, vc, vårdcentralerna, vård centralen' },
  {
    means: 'unit-part:psykiatri',
    words:
      'psyk, psykiatri~n, öppenpsykiatrin, öppenpsyk, öppenvårdspsykiatri~n, psykmottagningen, öppenvårdspsyk, vuxenpsyk, psykiatrimottagningen',
  },
  {
    means: 'unit-part:primarvard',
    words:
      'primärvård~en, primärvårdsrehab, primärvårds rehab, primärvårdsrehabilitering~en, primärvårdens rehab, pv-rehab',
  },
  {
    means: 'unit-part:bistand',
    words: 'biståndsenheten, biståndsenhet, biståndshandläggarna, bistånds enheten',
  },
  { means: 'unit-part:barn och unga', words: 'barn och unga, barn & unga, barn o unga' },
];

/** Other names of outcome details. The programme's own names are always understood. */
export const DETAIL_WORDS: readonly WordGroup[] = [
  {
    means: 'outcome:arbete + detail:utan stöd',
    words:
      'arbete utan stöd, jobb utan stöd, anställning utan stöd, osubventionerat arbete, osubventionerad anställning, vanligt jobb, vanligt arbete, vanlig anställning, ostött arbete, arbete utan subvention, jobb utan subvention, osubventionerade jobb',
  },
  {
    means: 'outcome:arbete + detail:lönebidrag',
    words:
      'lönebidrag~et, lönebidragsanställning~ar, lönebidragsanställda, anställning med lönebidrag, arbete med lönebidrag, jobb med lönebidrag, arbete lönebidrag, löne bidrag',
  },
  { means: 'outcome:arbete + detail:nystartsjobb', words: 'nystartsjobb~et~en, nystartjobb, nystarts jobb' },
  {
    means: 'outcome:arbete + detail:Samhall',
    words:
      'samhall, arbete på samhall, jobb på samhall, anställning på samhall, arbete samhall, jobb hos samhall, arbete hos samhall',
  },
  {
    means: 'outcome:arbete + detail:timanställning',
    words: 'timanställning~en~ar, timanställd~a, timjobb, timvikarie~r, tim anställning',
  },
  {
    means: 'outcome:studier + detail:komvux',
    words:
      'komvux, kom vux, började på komvux, börjat på komvux, studier på komvux, studier komvux, vuxenutbildning~en',
  },
  {
    means: 'outcome:studier + detail:folkhögskola',
    words:
      'folkhögskola~n, folkhögskolestudier, började på folkhögskola, börjat på folkhögskola, folkhög, folk högskola, folkis',
  },
  {
    means: 'outcome:studier + detail:högskola',
    words: 'högskola~n, universitet~et, högskolestudier, universitetsstudier',
  },
  {
    means: 'outcome:studier + detail:yrkesutbildning',
    words: 'yrkesutbildning~en~ar, yrkes utbildning, yrkeshögskola~n',
  },
  {
    means: 'outcome:rehab + detail:AME',
    words: 'ame, arbetsmarknadsenheten, till ame, rehab ame, rehab på ame',
  },
  {
    means: 'outcome:annat + detail:flyttat',
    words: 'flyttat, flyttade, flytt, flyttar, flyttat från kommunen, flyttade från kommunen',
  },
  { means: 'outcome:annat + detail:annat stöd', words: 'annat stöd, fick annat stöd, fått annat stöd' },
  {
    means: 'outcome:annat + detail:vill inte delta',
    words:
      'vill inte delta, ville inte delta, ville inte vara med, vill inte vara med, ville inte delta längre, inte ville delta, inte ville vara med, inte vill delta',
  },
  {
    means: 'outcome:dropout + detail:kom inte',
    words:
      'kom inte, kom aldrig, dök inte upp, dök aldrig upp, inte kom, aldrig kom, inte dök upp, aldrig dök upp',
  },
  {
    means: 'outcome:dropout + detail:gick inte att nå',
    words:
      'gick inte att nå, inte gick att nå, okontaktbar~a, inte gick att få tag på, gick inte att få tag på, gick inte att kontakta, gick ej att nå',
  },
  {
    means: 'outcome:dropout + detail:ersättningen drogs in',
    words:
      'ersättningen drogs in, indragen ersättning, fick ersättningen indragen, ersättning indragen, ersättning drogs in, drog in ersättningen, blev av med ersättningen, fick indragen ersättning, indragen',
  },
];
