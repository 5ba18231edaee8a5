/** See look-alikes.ts, also for where the words come from and their licence. */
export const LOOK_ALIKES_B = `
  langharig langhariga langharige langharigt langjast langjasta langliggande langresa langrese langrev
  langs- langsam langsamt langsida langsikt langsint langsinta langsmal langsokt langsokta langsynt
  langsynta langta langtade langtan langtat langust langvaga langvagig langvagiga langvagigt langvara
  langvarg lank lankade lankande lankar lankarm lansade lansande lansar lansiar lantadel lantdag
  lantligare lapande larande lardare laring laringar laringarna larmande lasande last lastang latande
  latta lattnade lattnat ledsaga lejonen lena lenhet lenheten lera leriga lerigt lett lifta liggar liggare
  liggdel ligget liggsar likasom liknade likstank likstor likstrom lilltan limmade limstang linandar
  lindade lindande lindar lindrade lindragen lindrar linne lirkade lisa lisan lisma list listen listiga
  listvyn lita ljudade loben lober lockade lockande loden loder lodiga lodigt logen loger loggert logn
  lognen lojen lokade lokar lokat loken lommade lona loneavdrag loneavdraget lonn lonnen lont lopar lope
  lopet lopor losen loser losta loungen loven luckrade luddade luddiga luddigt lugga luggade luggar luggat
  lugnade lundar lung lungsot luskade lusta lustan lutade lutan lutat lyckad lyckat lyckost lydiga lydigt
  lyktade lynchade lysta lytt mabaren maderna maffiga magiska magnaten magnater magnaterna majsmalt
  makaber makaren maklig makliga makligt makling maktiga malad malajen malajer malajerna malaren malaten
  malfisk malgivande maligna maliska malla mallan malland mallig malliga malligan mallige malligg malligga
  malligt malmader malning maltiga mammiga manadskit manadsvill manager managern managerna manande manar
  manaren manaret manarna manatlig manatliga manbasen manbaser manbaserna mandagen mandaten mandel mane
  maneger manegerna manen maneter maneterna manfall manfard manfarden manfarder manfarderna manfasen
  manfaser manfaserna mangalen mangarden mangata mangden mangder mangderna mangeln mangen mangla manglar
  manglat mangling mango mangoer mangoerna mangold mangt manhalen manhaven mani manierna maniker manikerna
  maningen maniske manken manlig manlighet manligheten manlosa manna mannan manne mannisko manniskoapa
  manniskoar manniskoarm manniskoart manniskoby manniskorov manniskovan mannoder mannoderna manover
  mansalder mansfolk manshat mansing manskan manskap manskara mansklig manskliga manskorna mantagen mantal
  mantalen mantalet manteln mantissa mantissor mantissorna mantlad mantling manualen manualer manualerna
  manxen manxerna maorisk maoriska mara marglig margliga marig mariga marinad marinaden marinader
  marinaderna marinen marklig markliga marknad marknaden marknader marknaderna marskar maskning maskningen
  massade massage massande massat massiga mast mastade mastiga matad matador mataren matdisk matfisk
  matinen matlagning matlagningen matraden matta mattagning mattagningar mattagningen mattlig mattliga
  mattnad mattnaden maxa maxad maxalder maxhalt maxi maximalist maximen maximer maxmatt mayafolk meander
  medan meddela medel medelbar medelbil medelbilen medelfel medelfelet medelgod medelhard medelharda
  medelhavet medellag medelst medeltida medelvag medelvarme medelvarmen medfangen medfaren medgang
  medgangen medhavt media mediakat medial mediala mediale medialt medianlon mediatek mediear mediearen
  medievan medievant mediskt medlaren medlidande medlidandet medpart medsand medsant medtagen medusan mega
  meja meka mellanar mellanol mellantid mellantiden mellon menad meneden meneder menederna menighet
  menigheten menigheter menigheterna menlig menliga menligt ment meridian meridianen mes- messade messande
  messat meta metanen meterna mexikan mexikanen mikrade mildare milspar minaret minerade minerar minerat
  minglade minglar minglat minibar minibat minigym minijul minikatt minikuk minimalt ministar minkar minne
  minnen minnena minoisk minoiska minska minskad minskande minskandet minsokar minsokare minsparr minsting
  minstingen mint minuset minut miocena missa missad missakta missar missdad missdaden missdadet misshag
  missklar missled missnet missode missoden missodet missta misstag misstande misstant missvaxt mitellan
  mjallig mjalliga mjoliga moatjen mode moden modena moderna modet mogen moget mogliga mognaden mojet
  mojliga mollan molniga monte monten montera montern mopsade mora moren morerna morianen moroten morsade
  morskade morskar morskat mort morteln morten moset mossart mostern motat moter motett motett- motiven
  motivet motsade motse motsett mottaglig motte mottona mullan mulliga mumsade mungiga munlader munnen
  muntlig muntliga munvader munviga munvighet munvigheten mura must mustade mutan myllan mylliga myndiga
  myndigast myndige myndigt myra mysighet mysigheten mysigheter mysigheterna myst myten myterna nafta
  nagga nagla naglade nagonting naha naivaste naja naknaste nala nallad nallade nallage nallaget nallande
  nana nanting napnaste napsta narande narig nariga narigaste naring naringar naringarna narma narmade
  narmande narmare narmast narmste narra narsalt nast- naste nastena nastla nastlad nastlar nastlat
  natmast natmasten natstan navgrot navlade nedan nedarvt nedfart nedisat nedkant nedkast nedlade nedlagt
  nedlat nedlata nedsant nedsatt nedskrivna nedta nedvalt nedvant nekat nerat nerlade nermald nermalt
  nersattning nerskrivna nersmalt nervalt nian niar niat niga nior nobbade noblare nodgade nodlage
  nodlaget nojd nojsade nollage nollagen nollan nollande nollar nollat nollbud nollklassa nollklassar
  nollklassat nolltid noppade nordade normal normala normalar normalast normale normalen normaler normalhy
  normaltid normalton normand norpade notblad nott nulage nuvarde nyansen nyantagna nyemittera nyemitterad
  nyemitterade nyemitterar nyemitterat nyingar nyingarna nyinlagd nyinlagda nyinlagt nyintagen nyintaget
  nyintagne nylagat nyodlad nyodlade nyoljad nyoljade nypa nypt nyrivna nysa nyskattade nyskriven
  nyskrivet nyslaget nyslaktade nyst nysta nystadade nystajlade nystarta nystartad nystartande
  nystartandet nystartar nystartare nystartaren nystartat nystiftade nytaget nytagna nytillkomne nytta
  nytto nyutskriven nyutskrivna oakting oaktingen oandligast oandligaste oarliga oarligast oarligaste
  oartiga obanade obandigast obandigaste oberaknade oberaknat obokade ockrade oder odikade odlingen
  ofarligast ofarligaste ofralst ofriast ogat ohagnade ohagnat ojade ojar ojat okad okansligast
  okansligaste okejade okladde oklar oknar okodade okunnig okuvade okvaden okvadet okynnig olagligast
  olagligaste olandigast olandigaste olankade olankat olasligast olasligaste olat oljning oljningen
  olsmaker omanligast omanligaste omkade omkande omkar omkat omkring omkvade omrakna omraknad omraknade
  omraknande omraknar omraknat omringa omsning omsningen onsdagsmyset onskade onskning onskningen ooppnad
  ooppnat oparaknade oparaknat opariga oppnast oppne oppning oppningen orakade orakat oraklet oraknad
  orappade orappat orat ordnade ordning ordningen orenade orfiker oriktade oriktat oringen orkade orkaner
  orkar orkat ornater ornungen ornvingen orolig orringen orsaka orsakad orsakade orsakande orsakar
  ortsaser osade osaker osakert osakrade osakrat osaligast osaligaste osar osat oser oskadde oskar osning
  osningen osynligast osynligaste otaligast otaligaste otat otatast otranade otranat ovade ovanliga
  ovanligare ovanlighet ovanligt ovapnade ovapnat ovardiga ovardigast ovardigaste ovat overblicka
  overblickad overblickar overblickat overgick overila overisat overkokt overlack overlock overmakt
  overrik overrika overrike overrikt oversant oversett oversida overskot oversot oversott oversteker
  overstekt overstig overstiga overstigen overstiget overstigit overstigna oversynt overtager overtyger
  overvakt overvikt oviga ovilligast ovilligaste ovliga ovning ovningen ovrakiga ovrig ovrige ovrigt oxar
  paat paborda pabordad pabordade pabordande pabordar pabordat paborja paborjad paborjande paborjandet
  paborjar packarna pafarter pafarterna pagerna pairerna pajerna pajsarna pakarna pakt pakter pakterna
  palagga palatsen palatset palla palmerat palmerna palperat palt paltarna paltorna palyser panelade
  panerad panerade panerat pangande pansrat panter pantern panterna papperna para parader paraderna
  parande parat paren parerat pareser pareserna paritet park parker parkera parkerade parkerat parkerna
  parl parlorna parm parmarna parser parsern parserna parta partar parterr parti partier partierna
  partikel partikeln partiled partner partnern partnerna party partyna paseende paskarna pasmetade
  pasmetat passade passera passerande passerar passiverade passiverat pastaende pasteer pasteerna pastell
  pastill pastorat patande patent patenten patentera patentet patiensen patienser patienserna patogent
  pattarna pausera pauserade pauserar pauserat paxande pejlarna pekarna pension pensioner pensionerna
  perenner perennerna perrong perronger perrongerna persern personager personagerna personell personella
  personmina personran peruaner peruanerna pervon pervona peson pesterna pickarna piggade pikarna pilaster
  pilatesen pilkarna pinne pirater piraterna piskarna pisterna pjaserna pjoskar placerad placerade
  placerande placerare placken pladder pladdrade pladerade pladerande plagade plagande plagerna plaggen
  plagget plagiat plagierade plagsed planade planera planerad planerande planerandet planerar planerare
  planeraren planerat planerna plankade planken planlade planrad planterad planterade planterande
  planterare plasken plast plastar plasten plaster plasterna plastrade plastren plastson plat plata
  plataer plataerna platanen plataner platanerna platarna platask platasken platen platera platerad
  platerade platerande platinerade platkar platren platrena platsa platsar platsat platsror platt plattan
  plattar plattarna platten plattisen plattor plattorna pligga pliggad pliggade pliggar pliggat plingade
  plingar plingat pliocent plissen plisserade plisserat plister plockar plockarna plogade plojarna plojbar
  plotter plugg- pluggamne pluggdag pluggen plugget pluggfri plugghal plugghast pluggisar pluggro pluggvag
  plumpar plumsade plumsar plumsat plundrade pluppar plurrade plurrar plurrat plussade plussar plussat
  plutade plutiga pluttar plutten pock pockar poddarna poeterna pojkkor pojklag pojksak pojkvan polarna
  polkorna pollarna ponerade ponkar ponkarna ponke porerna port portena porter porter- portern portier
  poserade poserat postarna posterade posterat potterna praoperiod prarier prarierna prasten prat preciosa
  preciose preciost prehab premissen premisser premisserna present presenten primarval primarvalen prioner
  prionerna privatvard privatvarden pro- procentaren procentig processen processuellt producent
  producenten profant profeten proggar projekt projekten projsar promotad promotiv pronerade propert
  protest protesten prova provad provade provak provaka provakt provar provare provat provata provatit
  provbild provbilden provdag provfotad provgar provkit provlag provlasa provlast provnal provoar
  provorder provorderna provred provrid provrida provriden provrider provridet provtag provtagen provtar
  provtog provtur provturen provval psyka psyke psykiater psykiatern psykiatrer psykiatrisk puckarna
  pulserade pulserat pulterna pungade punkarna pureerna purt pyrt radfort radsnar raet rakar rakkar
  raknare raknaren raknarna raknatt raknebar rakspar ramma ramnar ranar rankar rankare rankast rant
  rappare rapparen rappast rapphet rappheten rapportera rapportor rapportoren raring raringar raringarna
  raspont rasponten rationen ratta recessen recesser recesserna recitera reciterad reciterade reciterar
  reciterat recitering reciteringen regimen regin regional regionar regiondel regissera regissor register
  regna rektion rektionen remierna remiserade remiserar remiserat remissa remissan remission remissor
  remissorna remissvar remixen remixer remixerna remlasen remontera remonterad remonterade remonterar
  remonterat remontering rena renhet renheten repport repporten resistent resklatt respektiver resultant
  resultanten resultanter resultativ resultativt resultatlon resulterat rickigt rikliga rikligt riktakt
  riktig riktigast riktige riktighet rimligt rimma rimmeri rimmigt rinnigt rispigt roda rokar rokning
  rokningen rostigt rultigt rumma rutan rymder rymmar rymmare rymmen rytmer sackade sadlarna saffian
  saffran saft saftiga sajt sakagar sakar saklart sakliga sakna saknad saknade saknat sakrar sakrare
  sakrast sakre sakrika saktar saktare sakteliga salarna saldera salderade salderar salderat saldona salt
  saltiga saluhall salva sam- samer samfalld samfallt samhalle samhallen samhallet samklinga samlare
  sammald sammalt sammangatt sammanhanget sammanhangt sammankurade sammanlagg sammanlagga sammanlevt
  sammanlopt sammanlyst sammanokade sammansatt sammanslaget sammanslagit sammantagen sammantagna
  sammantrad sammantrada sammantradde sammantrader sammantrangt sammantratt sammanvag sammanvaga
  sammanvagd sammanvager sammanvagt sammanvavt sammanvaxt sammanvigt samme samrore samst samtala samtida
  samtidiga samtlig samtligt samtyck samtycka samtyckta samtyckte sanar sandapa sandarna sangliga sanitet
  sankar sankare sankaste sankbar sannare sannaste saphala saphalt sarartade sarartat saren sarfall
  sargade sarhala sarig sariga sartrycken sartrycket satar satarna satta saturera saturerade saturerande
  saturerar saturerat saudier saudiern saudierna sautera sauterade sauterar sauterat sauvera sauverade
  sauverar sauverat savliga saxarna scannar scen scenakt schalen scoutade scoutat sederande sedvana
  seedade sega segast segaste sektion sela senap senaten senater senfaste senfasten senfastet senhost
  senigast senigaste sesa sext sexti sextioen siar sicklade sicklar sicklat siesta siestan siffrig
  siffriga sikloja sikta siktade simhall sinkade sinne siste sitar situerade situerat sjal sjalsvan
  sjalvdo sjalvhat sjalvkar sjalvmal sjalvman sjalvmat sjalvsa sjalvsar sjua sjud sjukbadden sjukbaren
  sjuknar sjukskriv sjukskriva sjukskriver sjukskrivit sjukvard sjukvardar sjukvardaren sjukvarde
  sjukvardena sjukvardet skabbit skackar skacken skacklar skadarna skaddan skaftade skaftat skakade
  skaklar skaktade skaktar skaktat skala skalan skaldad skaldade skaldat skalder skalkar skalla skallar
  skallat skallde skallra skalper skalv skalva skamliga skampall skamtade skamtat skandad skandade skandar
  skandat skannar skansar skarade skaret skarhet skarmade skarmat skarpet skarrade skarrat skart skarvade
  skarvat skattade skattat skedade skedande skedd skedda skede skeende skela skelade sken skena skenade
  skendode sketnast sketnaste skev skevade skevast skevaste skick skicket skidakar skiddag skidpar skiffer
  skiffrar skiffrarna skiftade skiftar skiftat skiftet skiktade skiktar skiktat skiktet skildra skildrad
  skiljbar skilje skiljemur skimlar skimmade skimmar skimmat skimmer skimrade skimrar skimrat skinka
  skinkan skinkor skinnad skinnade skinnar skinnat skipade skippade skippar skippat skipper skirade
  skissade skissar skissat skisser skitfet skitfran skithet skitkat skitkata skitlat skitmat skiva skivade
  skivbar skivigt skocka skockade skockar skockat skocken skockor skodde skogslan skoja skoka skokan skol
  skolaga skolagan skolamne skoland skolaren skolast skolbal skolbank skolbarn skold skoldag skoldar
  skolden skole skolgang skolj skoljer skolk skolka skolkade skollag skolman skolmat skolrad skolsak
  skolsal skoltak skoltoa skoltoan skolvag skolval skoman skon skona skonast skonaste skonjer skopa skopan
  skoplan skora skorast skordad skordade skordat skorean skorpan skortade skortat skosula skosulan skota
  skottet skovla skovlad skovlar skovlat skraddad skraddade skraddat skradde skrader skralla skralle
  skravel skravla skred skrek skreva skrevan skrevar skrevat skrevor skria skrida skriden skrider skridet
  skridit skridna skrifta skrifter skrika skrikan skriken skriker skriket skrikig skrikigt skrikit skrikor
  skrinda skrinen skrinet skrinna skrinnar skrinnat skripta skritta skrivakt skrivar skrivark skrivbar
  skrivbit skrivdel skriven skriveri skrivet skrivfel skrivrad skrivsal skrocka skrockade skrockar
  skrockat skrolla skronan skrov skroven skrovet skrudad skrudade skrudat skrutit skruv skruva skruvad
  skruvar skruvat skruven skryter skuddade skuddar skuddat skulden skull skulten skunkar skurade skurkar
  skuttade skuttat skuttet skvalet skydda skyddande skyddandet skyddar skyddare skyddaren skydde skyddet
  skyddsande skyddsnat skyddsrad skydrag skygdet skyggade skyggat skyla skyldrad skyldrade skyldrat
  skyllde skyltad skyltade skyltat skymfad skymfade skymfat skymtad skymtade skymtat skyndade skyndande
  skyndar skyndat skynken skyttet slabbat slabbet slackade slackar slackat sladarna sladdade sladdat
  slafade slagger slakade slaknad slaknar slaknat slaktar slang slangda slangde slapade slar slarvade
  slarvat slarvet slatade slatare slatast slatat slavade slavistik slavistiken slevade slicka slickad
  slickade slickande slickar slickare slickat slicken slipade slirade slitage slitande slitsade slitsat
  sloaste slokade slopade slosade slottet sludder sluddra sluddrade sluddrande sluddrar sluddrat slugare
  slugast sluggade sluggat slukade slukande slukare slukat slumpade slumpat slumrade slumrat slumvarden
  slungade slungat sluntit slurpade slurpat slussade slussat sluta slutakt slutanda slutande slutanden
  slutandet slutare slutbar slutbart slutdel slutit slutlast slutlat slutled slutliga slutmal slutmat
  slutmata slutmatt slutnare slutnast slutnot slutrad slutraden slutrader slutsalt slutstat slutta
  sluttade sluttande sluttar sluttat sluttid sluttiden slutvarden smackade smackar smackat smacken
  smadansa smadarna smadliga smailla smakall smakliga smaktade smaktar smaktat smalla smallar smallda
  smalnar smaratt smart smartare smartast smarycker smaryckt smastat smastycke smastycken smastycket
  smatrat smatrycken smatrycket smattiga smed smetade smicker smickra smickrade smickrar smickrat smiliga
  sminkade sminkar sminkat smiskade smiskar smiskat smitt smittad smittat smockade smockar smockat smocken
  smulade smuliga smutsade smutsat smuttade smuttat smyckade smyckar smyckat smycken smyckena snabb snabba
  snabbar snabbast snabbat snabbe snabbhet snabbit snabbmat snabbtag snabbtur snablar snackade snackar
  snackat snala snaljap snall snallare snallast snalle snallt snalltag snalt snar- snarast snarigt snarj
  snarjt snark snarkade snarta snartade snartande snartat snartig snartor snaste snattad snattade snatter
  snattret snavt snedast snedaste sneddade sneddat snedden snett snickar snickare snickra snickrade
  snickrar snickrat sniffar snilla snillar snillat snillet snitsat snitsel snitsen snitsig snitta snittad
  snittare snittaren snittarret snittat snittyta snorpta snort snortade snortat snovitt snuddad snuddade
  snuddat snusade snutt snuttade snutten snuttisen snuvade socialkontor socialtranat sock socknar
  soffhorna sofforna softade softast sokar sokning sokningen sola solaret somhalen somliga somn sona
  sondera sonderade sonderande sonderar sonderat sotar sotaste sover sovsalen spackade spackar spackat
  spadarna spaltade spaltat spannar spantade spantat sparade sparet spariver sparkade sparkat sparrade
  sparrat spartan specialen spettet spex spikade spiller spillsad spillsaden spjalka spokskriven
  spokskrivna spola sportade sportat spottet spralla sprangda spricka sprider spridit sprutade sprutat
  stab stackar stacken stad stadade stadarna staderna stadgad stadgade stadgat stadie stadier stadierna
  stadiet stadige stadiver stag stagade stajlade stajlat stakade staket stal stalartade stalartat stalbla
  stalgra stalkade stalkat stalla stallad stallade stallar stam stammade stammat stamnat stampade stampat
  stamt stan standar standen stander standet stanga stangad stangar stangbar stangd stangde stangel
  stangen stanger stanglar stangsel stangsla stangt stankade stankar stankat stanken stankte stannade
  stannar stannat stansad stansade stansat staplade staplat starbat stare stark starkande starkare
  starkast starr starrart starta startad startande startandet startar startare startaren startaret starter
  startfalt startgarde startkit startled startman startset statade statande statare statat statera
  staterade staterar staterat statisk statist statisten statister statistikdel statistikern statistisk
  statistiska statistiske statistiskt statliga stattan statut stav stavade stavjade stavjat stavtag
  stelast stelaste sten stena stenartade stenartat stenkast sticka stickad stickade stickande stickar
  stickare stickat stickel stickeln sticken sticklar stickor sticksar stiftade stiftat stiftet stilistik
  stilistiken still stillad stillna stillnad stillnade stillnar stillnat stirrade stirrat stjalpa stjartar
  stockade stockar stockat stocken stodjer stodlan stodrosta stodyta stoiska stoiskt stollen stomier
  stomierna stoppar storartade storartat storbak storbyk stordia storiga storigt storklek storkna storkok
  storlag storlax storlom stormade stormast stormen stornast stornasta storogt storsal storsatsa storsint
  storsinta storskit storskot storslam storstad storstada storstan storsteg storstuga storta stortade
  stortande stortat storverk stottade stottat stra stracken straff straken stralade stralat stramade
  stramat stranda stranga strangad strangt stratak stratta stratum stravade stravat strecken stretade
  stretat striderna stridit striken strorost strosat struken stubiner stubinerna stucken stuckerna stucket
  stuckne student studentar studenter studerandet studiear studiedag studiegang studieort studieovan
  studieplan studieraden studieradet studieresa studieresor studiero studiet studietid studievag studieval
  studievan studio studiobesok studioman studion studior studiorna studium studsade studsande studsar
  studsarna studsat studsen studsig studsige stuffer stufferna stugvarden stukade stungna stupade stupide
  sturska sturskt stuteri stuvade stuveri styckad styckade styckaren styckdel stycke styckena stycket
  stygnen styltade styltat styngen styr styrkan styrker styrkta styrled styrstag styrstav styrtal suckade
  suddade sufflor sugnast sugnaste suktade sundast sundaste superade superar superat suraste suturera
  suturerade suturerande suturerar suturerat svabbat svaghet svajet svalget svalhet svaljer svalla svallar
  svallat svallet svalnar svamlet svamliga svangda svangde svanget svankar svarakt svarbett svarden
  svardet svarmade svarmen svartad svartade svartan svartande svartar svartare svartast svartat svarte
  svartnade svartnat svarvade svarven svavlet svedde sven svika svinkat svullen svullet svullnad
  svullnaden svullne svuret syftade syltade syna synbart syndade synhall taar tackhet tacklet tagat
  taggigt takfest takjobb takt talgigt talk tall tank tanket tant tapet tappar tara tard tarig tariga tarm
  tart tarv tata tataren teak teamen tefatet tegen tejperna tekoppar teserna tett tidinstalld tidinstallda
  tifo tigit tillsamman tilt timvisare tinga tingen tinget tinne tiofalt tior tiotalen tiotalet tippar
  tippare tippbar titanen tjacket tjecken tjecker tjeckerna tjejkor tjejsex tjejurna tjejvan tjetjen tjog
  tjuga tjugofemte tjugosex toar tobaken toga toig tokar tokgalen tolk tolp tolpar tolt tolva tomaten
  tonala tonalt tonaren topasen toppa toppad toppade topparna toppat toppenar toppfart toppisar topplag
  topplan toppman topptur topsar torg torpar torpare torst torsta torv totalaga totalagd totalagt totaldo
  totat totemen tova traffa traffad traffade traffar traffart traffast traffasta traffat trak trampet
  tramset trappar trapport trar trasket trea trenne tretaig tretalen tretti trettiofemte trettiosex
  tretton trio trippar trog trontalen troppar troppat trotylen truppar tull tuppar tuppat tutan tuva tvaa
  tval tvart tvungne twar tycken tyket tyll tyngre tyngst tyngsta tyngste typpar undandraget undanlagt
  undantag undantaga undantagen undantager undantagit undantagna underarm underart underbar underga
  undergar underlade underst understig understiga understigen understiget understigit understigna
  understoder undfallen undfallet undfar undgar undgick undra undran undrande undrat undre undvara
  undvarade undvarar ungdom ungdomar ungrar ungrare ungsfar universumet unknade uppa uppallat uppaten
  uppatet uppatna uppbad uppbada uppbadar uppbara uppbojda uppbord uppbragt uppbragte uppdaga uppdagar
  uppdamt uppdela uppdelar uppdelbar uppdelbart uppdra uppdraga uppdrager uppdragit uppdragna uppdrar
  uppdrev uppdriv uppdriven uppdrivet uppdrog uppdukat uppeggar uppeldat uppenbar uppfallda uppfallning
  uppflog uppfoda uppfodd uppfodda uppfodning uppfodningar uppfodningen uppfolja uppfoljar uppfoljare
  uppfoljde uppfoljer uppfoljt uppfora uppford uppforda uppfort uppfott uppfyll uppfyllda uppga uppgang
  uppgift uppgiva uppgjorde uppgor uppgora upphavt upphojda upphojning upphojningar upphojningen uppifran
  uppkast uppkolning uppkolningen upplagen upplaget upplagt upplast upplat upplata uppletat upplevat
  upplojda upplojning upplojningen uppmalat uppmat uppmata uppmatt uppnabar uppnalat uppnast uppodlat
  uppovat uppratt upprepat uppretat upprojda upprojning upprojningar upprojningen uppsagt uppsant uppsat
  uppsatt uppskriven uppskrivna uppskrivning uppslag uppslagen uppslaget uppspelat uppta upptack upptagar
  upptagen upptaget upptakt upptant upptoat upptrad upptraden upptradet uppvack uppvagen uppvagt uppvant
  uppvaxt uppvevat uppvilat uran urdragen urdraget urfalld urfallt urgerar urskruvning utanfor utang
  utbetala utbetalad utbetalade utbetalande utbetalar utbetalaren utbetalarna utbetalat utbjudning
  utbjudningar utbjudningen utbredning utbredningar utbredningen utdom utdriven utdrivna utdrivning
  utdrivningar utdrivningen utegran utfalla utfalld utfallda utfallde utfaller utfallit utfallt utfarden
  utfarten utfoll utfor utforde utfyll utfylla utfylld utfyller utfyllt utgar utgav utgavor utger utgjord
  utgjorda utgjort utgora utgot utifall utjorden utkallat utkilning utkilningen utkom utkorde utkravning
  utkravningen utlan utriven utrivna utrivning utrivningen utrymda utrymde utrymma utrymmer utsagor
  utsalla utsallat utsatt utsatta utskoven utskrev utskriften utskriv utskriva utskriver utskrivit
  utskrivne utspridning utstall uttalen uttalet uttom uvar vabbade vabbande vacka vackande vadande vadden
  vadjade vadjande vadligast vadligaste vadrade vadrande vafflor vagande vagform vaggade vaggande vagigast
  vagigaste vagrade vagrande vagt vagtang vagytan vajande vajt vaka vakande vakanta vaken vaknade vaknande
  vaknatt vaksamheten vakt vakta vaktade vaktande vaktandet vaktar vaktat vaktlar valden valdena valdet
  valdfor valdigast valdigaste valdtar valjande valka valkade valkande valkigast valkigaste valla vallade
  vallande valmade valnatt valpade valpigast valpigaste valriden valridet valriken valsade valsande valta
  valtande valtrade valtrande valtrar valtrat valutan vampigast vampigaste vana vanan vanarade vanaran
  vanarande vanarar vanarat vanartade vanartat vanda vandan vandande vandar vandbar vandel vandeln
  vandrade vandrande vandrar vandrat vandtia vandtid vandtiden vandtider vandtiderna vanfast vanfor
  vanfora vanfore vanfort vanja vanka vankade vankande vankar vankat vanlighet vanlista vanlistan vanmakt
  vanna vanskligast vanskligaste vanslande vanstalld vanstallda vanstallning vanster vanstrade vanstrande
  vanstrar vanstrat vantkur vantlada vantlista vantlistan vantron vanttid vanttiden vanttider vanttiderna
  vantvader vanvard vapnade vapnande varande varandet varbete varbeten varbetet varcentral varcentralen
  varcentraler vardade vardagen vardande vardaren vardat varderat vardform vardigast vardigaste vardmor
  varfest varfint varflod varg vargtat vari varia variant variga varigt varj- varja varjande varjde varjer
  varjor varkande varker varkt varlden varligast varligaste varligt varlikt varloken varm varmande varme
  varmecentral varmkor varmoden varmodet varmt varmvit varn varnade varnande varnatt varnet varp varpade
  varpande varpor varpt varre varsamheten varse varsitt varskor varslet varst vartan vartat varthan
  vartigt vartor varu varv varvade varvande varveden varvet varvigt vasa vasande vaskade vaskande vasken
  vassade vast vastan vastar vastligast vastligaste vata vatan vatar vatt vattar vattnande vattnar vattnat
  vattrade vattrat vavande vavt vaxande vaxlade vaxlande vaxt vaxtkar vaxtman veck veckiga veckla vecklad
  vecklar vecklat vecko veckotur vedkorg veklingen veligast veligaste verka verken verklig verklige
  verklighet verkligt verkningen verktygen vetande vett vettande vicken vicket viftade viftande vik- viken
  vikna vikt viktade vilda vilden vildget vildhet vildren villa villigast villigaste vilsen vilset viltet
  vimsa vinande vindade vindande vindtat vingade vingen vingligast vingligaste vinka vinkade vinkande
  vinkeln vinken vinn vinna vinnande vintage vinteriden vintertid vintertiden vintertider vintrar virka
  virket vis- visad visar visat vise viska visp vispa vissa vist vistande vitloken vitnade vitnande vitsa
  voltade voltande vorden vordet vordsamheten vort vraken vrar vuxensak wokade wokar wokat ystar
`;
