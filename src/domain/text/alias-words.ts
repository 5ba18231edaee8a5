/**
 * The pseudonyms (DESIGN 3): Swedish trees, birds, flowers and landscape, in definite form. Any two differ by at
 * least three edits after folding; none is a given name or a surname, with or without its ending, a word of the
 * commands, or anything that could hurt. A test holds every new word to that. A case's word
 * is chosen by its place here: one that is replaced leaves its place to the new one. Those that no new case is given
 * (`NO_LONGER_GIVEN`) keep their places, since the sample registers' cases are called by them wherever lines are written.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const TREES = words(`
  Rönnen Tallen Aspen Oxeln Hasseln Avenboken Bergeken Druvflädern Dvärgbjörken Enrisbusken Fjällbjörken
  Glasbjörken Gråalen Klibbalen Hagtornen Hybridaspen Jolstret Kaprifolen Krusbäret Körsbärsträdet
  Lärkträdet Masurbjörken Måbärsbusken Nyponbusken Olvonbusken Pilträdet Silvergranen Silverpoppeln
  Skogslinden Slånbusken Skogsalmen Sykomoren Svarttallen Syrenbusken Valnötsträdet Vildapeln Äppelträdet
  Päronträdet Plommonträdet Ädelgranen Bergtallen Cembratallen Contortan Douglasgranen Fågelbärsträdet
  Ginsten Hassellunden Häckoxbäret Tujan Jasminbusken Kastanjen Katsuran Magnolian Mahonian Mullbärsträdet
  Naverlönnen Ölandstoken Robinian Rosenhallonet Sumpalmen Snöbärsbusken Spirean Sommarasken Tulpanträdet
  Vinbärsbusken Vejdeblomman Ölandssolvändan Sibirienlärken Hemlocken Korallbusken Blåregnet Gullregnet
  Forsythian Hortensian Klematisen Azalean Kornellen Skogskornellen Schersminen Buddlejan Murgrönan
  Humlerankan Måbäret
`);

const BIRDS = words(`
  Lärkan Sånglärkan Trädlärkan Tofslärkan Bofinken Bergfinken Grönfinken Steglitsen Domherren Hämplingen
  Rosenfinken Tallbiten Korsnäbben Kornknarren Sparven Gråsparven Pilfinken Sävsparven Ortolansparven
  Lappsparven Sädesärlan Forsärlan Piplärkan Ängspiplärkan Sidensvansen Strömstaren Gärdsmygen Järnsparven
  Rödhaken Näktergalen Blåhaken Rödstjärten Buskskvättan Stenskvättan Koltrasten Björktrasten
  Rödvingetrasten Dubbeltrasten Ringtrasten Gräshoppsångaren Sävsångaren Rörsångaren Kärrsångaren
  Trädgårdssångaren Svarthättan Gransångaren Kungsfågeln Flugsnapparen Entitan Talgoxen Nötväckan
  Trädkryparen Sommargyllingen Ladusvalan Hussvalan Backsvalan Tornseglaren Kungsfiskaren Biätaren
  Gröngölingen Hackspetten Tretåspetten Gråspetten Lappugglan Kattugglan Hornugglan Pärlugglan Fjällugglan
  Ringduvan Skogsduvan Turturduvan Turkduvan Fisktärnan Silvertärnan Småtärnan Svarttärnan Gråtruten
  Havstruten Fiskmåsen Dvärgmåsen Silltruten Fjällabben Kustlabben Lunnefågeln Alkekungen Skärfläckan
  Strandpiparen Fjällpiparen Ljungpiparen Kustpiparen Tofsvipan Kärrsnäppan Enkelbeckasinen Dubbelbeckasinen
  Myrspoven Storspoven Småspoven Skogssnäppan Drillsnäppan Simsnäppan Orren Tjädern Dalripan Vaktelen
  Fasanen Storlommen Smålommen Gråhakedoppingen Svarthakedoppingen Smådoppingen Havssulan Rördrommen Hägern
  Gråhägern Ägretthägern Sångsvanen Bläsanden Stjärtanden Skedanden Berganden Praktejdern Sjöorren
  Fiskgjusen Kungsörnen Blåkärrhöken Ormvråken Fjällvråken Bivråken Duvhöken Sparvhöken Tornfalken
  Lärkfalken Stenfalken Jaktfalken Pilgrimsfalken Aftonfalken
`);

const FLOWERS = words(`
  Fjällsippan Blåsippan Vitsippan Gulsippan Backsippan Mosippan Smörblomman Prästkragen Blåklockan
  Hässleklockan Storblåklockan Liljekonvaljen Gullvivan Majvivan Jordvivan Kungsängsliljan Häckvickern
  Blåklinten Rödklinten Väddklinten Åkervädden Ängsvädden Fältvädden Rödbläran Vitbläran Fjällglimmen
  Strandglimmen Nattglimmen Backglimmen Tjärblomstret Gräslöken Kabbelekan Silvertisteln Kardborren
  Kärrtisteln Rölleken Kamomillen Hästhoven Tussilagon Maskrosen Fibblan Rotfibblan Hedblomstret
  Klockljungen Lingonriset Blåbärsriset Odonriset Tranbäret Hjortronet Åkerbäret Stenbäret Smultronet
  Hallonet Björnbäret Blåhallonet Mjölonet Skvattramen Rosmarinen Pyrolan Skogsstjärnan Ekorrbäret Harsyran
  Skogsviolen Sumpviolen Tätörten Vattenklövern Rödklövern Vitklövern Alsikeklövern Skogsklövern Gulvialen
  Vårärten Backvialen Strandvialen Tranvickern Mjölkörten Duntraven Älggräset Humleblomstret Daggkåpan
  Nejlikroten Daggrosen Nyponrosen Stenrosen Kanelrosen Vresrosen Bergrosen Kaveldunet Tuvullen Ängsullen
  Polarullen Darrgräset Kamäxingen Ängskavlen Ängsruet Axruet Åkerrättikan Lomörten Penningörten Nagelörten
  Backtraven Sandtraven Tornörten Trädgårdssyren Bergsyran Ängssyran Gulmåran Färgmåran Stockrosen
  Rosenmalvan Lusernen Esparsetten Blåelden Förgätmigejen Vallörten Kungsmyntan Vattenmyntan Åkermyntan
  Krusmyntan Backtimjan Mejramen Salvian Ängssalvian Lavendeln Revsugan Blåsugan Plisteren Vitplistern
  Rödplistern Gulplistern Brunörten Humlesugan Strandveronikan Teveronikan Ärenprisen Bäckbrännan Gullrisen
  Kungsljuset Flenörten Sporreblomman Gulsporren Skogskovallen Ängskovallen Kärrspiran Gullspiran Nattviolen
  Nästroten Korallroten Riddarsporren Aklejan Smörbollen Taklöken Rosenroten Gullbräckan Purpurbräckan
  Fjällbräckan Mandelblomman Slåtterblomman Gulnäckrosen Vattenaloen Svalgräset Blomvassen Svärdsliljan
  Strandirisen Snödroppen Snöklockan Vårstjärnan Scillan Krokusen Tulpanen Pingstliljan Påskliljan Hyacinten
  Pärlhyacinten Kejsarkronan Rutliljan Dagliljan Eldliljan Flockblomstret Akleruten Stjärnflockan Kvannen
  Kumminen Bockroten Pimpinellan Strandkvannen Sanikeln Solvändan Solrosen Ringblomman Höstastern
  Strandastern Zinnian Rosenskäran Lejongapet Lobelian Petunian Verbenan Pelargonen Fuchsian Begonian
  Rabattnäven Funkian Astilben Kärrviolen Jättedaggkåpan Lupinen
`);

const LANDSCAPE = words(`
  Tjärnen Bäcken Skogsbäcken Vattenfallet Åfåran Älvdalen Älvstranden Sandviken Fjorden Skärgården Skäret
  Udden Björkholmen Halvön Sundet Dalgången Dalsänkan Fjället Lågfjället Fjällheden Fjälltoppen Bergstoppen
  Bergkammen Hällmarken Klyftan Ravinen Kanjonen Rullstensåsen Moränen Flyttblocket Jättegrytan Grottan
  Kallkällan Skogskällan Högmossen Rikkärret Blötmyren Strängmyren Slåtterängen Strandängen Björkhagen
  Ekhagen Lövhagen Betesmarken Åkerrenen Dikesrenen Gläntan Skogsgläntan Skogsbrynet Lövskogen Barrskogen
  Granskogen Urskogen Blandskogen Hedmarken Sandheden Ljungheden Högslätten Dynen Sanddynen Sandbanken
  Strandbrinken Meandern Klapperstenen Strandlinjen Lagunen Älvkröken Isälven Glaciären Fjällsjön Djupsjön
  Skogssjön Skogsstigen Kolbotten Fäboden Fäbodvallen Gärdsgården Stenmuren Milstenen Bryggan Ängsladan
  Vadstället Stenbron Båtviken Hamnviken Backkrönet Porlet Kvillen Grynnan Revlan Sandrevet Bergsluttningen
  Solbacken Vattendelaren Horisonten Polstjärnan Karlavagnen Aftonstjärnan Morgonstjärnan Norrskenet
  Månskenet Stjärnfallet Vintergatan Gryningen Skymningen Solglittret
`);

const FOREST_FLOOR = words(`
  Ormbunken Träjonet Lummern Mattlummern Revlummern Renlaven Islandslaven Vinterlaven Blåslaven Kartlaven
  Väggmossan Husmossan Vitmossan Björnmossan Kvastmossan Fönsterlaven Kantarellen Trattkantarellen
  Stensoppen Björksoppen Smörsoppen Aspsoppen Fjällskivlingen Champinjonen Hedsoppen Skogsriskan Granriskan
  Mandelriskan Trumpetsvampen Nejlikbroskingen Björktickan Klibbtickan
`);

const ANIMALS = words(`
  Fjärilen Citronfjärilen Nässelfjärilen Aurorafjärilen Makaonfjärilen Apollofjärilen Tistelfjärilen
  Pärlemorfjärilen Blåvingen Guldvingen Kartfjärilen Gräsfjärilen Kamgräsfjärilen Humlan Jordhumlan
  Stenhumlan Åkerhumlan Trädgårdshumlan Nyckelpigan Trollsländan Dagsländan Nattsländan Bäcksländan
  Gräshoppan Syrsan Ryggsimmaren Guldbaggen Ekoxen Lövgrodan Salamandern Hermelinen Uttern Skogsharen
  Lodjuret Kronhjorten Dovhjorten Myskoxen Tumlaren
`);

const WATER = words(`
  Backnejlikan Strandnejlikan Praktnejlikan Blodnävan Sjöstranden Flocknävan Strömmingen Åmynningen Källsprånget Tallmossen
  Videörten Sjöstjärnan Strandlysingen Gullpudran Skogsfräken Fjällviolen Björkdungen Bergslokan Kavelgräset
`);

const GROUND = words(`
  Timotejen Svinroten Cikorian Renfanan Ametisten Björnlokan Ranunkeln Ormbäret Storramset Rödkämpen
  Gökärten Sandliljan Tibasten Hängbjörken Ornäsbjörken Bärnstenen Graniten Gnejsen Häggmispeln Skiffern
  Sandstenen Kalkstenen Aroniabusken Basalten Fläderblomman Kråkbärsriset Fjällnejlikan Lapprosen Brudsporren Flugblomstret
  Guckuskon Porsbusken Kalmusen Näckrosdammen Blomsterängen Lövträdet Sandstranden Stenstranden Bäckforsen Älvforsen
  Kvarndammen Kvarnbäcken Myrstigen Peridoten Björkkullen Tallbacken Lindbacken Rönnbacken Ängsmarken Åsryggen
  Fjällstugan Snöfältet Bergväggen Fruktlunden Vattenspegeln Rimfrosten Soluppgången Lavskrikan Nötskrikan Citronärlan Trastsångaren
  Snösiskan Spillkråkan Slagugglan Storken Knölsvanen Märgeln Snäckskalet Kiselstenen Krickan Storskraken
  Strandskatan
`);

const GARDEN = words(`
  Astrakanen Gravensteinaren Päronet Plommonet Mirabellen Bigarrån Kvittenet Vindruvan Rönnbäret Lingonet
  Odonet Vinbäret Jordgubben Enebacken Regnbågen Klippavsatsen Videbusken Fågelsjön Myrtjärnen
  Daggdroppen Korianderfröet Dragonen Citronmelissen Linfröet Kornaxet Rågaxet Ärtskidan Rapsblomman Solhatten
  Hasselnöten Tallkotten Grankotten Björknävern Björklövet Asplövet Lönnlövet Eklövet
`);

/** Stones, kitchen words, and what may tease whoever is called so. */
const UNFIT = words(`
  Strömmingen Peridoten Ametisten Bärnstenen Graniten Gnejsen Skiffern Sandstenen Kalkstenen Basalten Märgeln
  Kiselstenen Snäckskalet Sjöstjärnan Korianderfröet Dragonen Linfröet Kornaxet Rågaxet Ärtskidan Vinbäret
  Vindruvan Svinroten Alkekungen Storken Fasanen Kornknarren Hästhoven Silltruten Ormbäret Penningörten
`);

/** What no new case is given, since it is no tree, bird, flower or landscape; an import gives by place, and registers have them. */
export const NO_LONGER_GIVEN: ReadonlySet<string> = new Set([...FOREST_FLOOR, ...ANIMALS, ...UNFIT]);

export const ALIAS_WORDS: readonly string[] = [
  ...TREES,
  ...BIRDS,
  ...FLOWERS,
  ...LANDSCAPE,
  ...FOREST_FLOOR,
  ...ANIMALS,
  ...WATER,
  ...GROUND,
  ...GARDEN,
];
