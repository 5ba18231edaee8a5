/** See look-alikes.ts, also for where the words come from and their licence. */
export const LOOK_ALIKES_A = `
  abbotar abboten absolut absoluta addenden adel ader adern aderton adla adlaste adlingar adlingarna
  adlingen adom adragna adrar adriga adring adringar adringarna afton aganden agandena agandet agarna
  agendan agenten agnande agnat agodelar agodelen agodelning agodelningar agodelningen agren agtaket airen
  akacian akallan akandet aken akerspar akningar akningarna akpassen akta aktersta akterstag akterstav
  aktiv aktivare aktivast aktive aktiver aktivera aktivt aktivum aktualisera aktualiserar aktuell
  aktuellare aktuellast aktuelle aktuellt alagger alar albete albetet alderman aldrad aldrat aldring
  aldringar aldringarna alen alet alfa alfer alferna alger algerna algstam algstek aligger alkista all-
  alle allen allingar allingarna allingen allmosa allo allseende alltsen allvisa almstam aloer aloerna
  alper alperna alstrar altaret altarna alter alva alvar alvbotten alvbron alver alverna alvringar
  alvringarna alvstad ambete ambeten ambetena ambetet amnad amnade amne amningar amningarna anad anal anar
  anbringar andade andar andarna andat ande andelse andelsen andelser anden anderna andetag andfatt
  andhalen andhalet andligen andraak andrake andringar andringarna anfalla anfallet anfrata anfratt anga
  angande angat ange angel anger angkokt angkokte anglande angolan angra angrande angslar angtaget anhalla
  anhallet anhopad anhopade anhopning anhopningar anhopningen animala aning aningar aningarna ankaret
  ankarna ankel ankring ankringar ankringarna anlagen anlaget anlagga anlagra anlanda anlande anletet
  anlopning anlopningar anlopningen anloppen anloppet anlopte anmal anmala anmalan anmald anmalde anmanad
  anmanat anmaning anmaningar anmaningarna anmarka anmarkning anmarkningar anmodan annaler annexen anno
  annuella anomala anormalt anpassa anrikning anrikningar anrikningen ansande ansat ansatte ansedel
  ansedlar anseende anseendet ansikte ansikten ansiktet anskont anskrina anskrivna anslaende anslagna
  anslut ansluta anslutande ansluten ansluter anslutet anslutit anslutna anslutne anslutning anslutningar
  anslutningen ansning ansningar ansningarna ansningen ansok ansoka ansokande ansokar ansokare ansokaren
  ansokarna ansoker anspelar ansta anstaende anstall anstalla anstallbar anstallde anstaller anstand
  ansvall ansvalla ansvalld ansvallda ansvallde ansvallning ansvallt antag antaga antagbar antaget antagne
  antagning antagningar antande antasta ante anti antigen antigena antikva antligen antog antratt antring
  antringar antringarna anvanda anvandare anvandaren anvande anvisade anvisar anvisat apart apen apet
  apport apporten aptrott apungar apungarna aran arat arbetare arbetarna arbetbar arbetbara arbetbart
  arbetsam arbetsar arbetsbord arbetsfolk arbetsfor arbetsfora arbetsfore arbetsfort arbetsfri
  arbetsgivare arbetsgivaren arbetslos arbetslosa arbetsloshet arbetsort arbetspramar arbetsro arbetstagar
  arbetstrav arbitrar area arealen arean arena arenorna argangar argangarna argheten argig argiga argon
  aria arkaden arket arkiven arla arlig arliga arlige arlighet armbrott armbrotten arme armekar armen
  armerar armodet armring armringar armringarna armslut armsluten armslutet armt arren arrende arrenden
  arrendena arrendera arrendet arresten arret arrig arriga arsrapport arsrapporter arsring arsringar
  arsringarna arsslut arssluten arsslutet arsston arsungar arsungarna arsvinst arta artagen artaget artal
  artalen artalet artan artbrott artbrotten arteget artegna arter arterna artgron artig artiga artniva
  artor artorna arvande arvdelar arvdelen arven arvet arvingar arvingarna arvinge arvingen arvoden
  arvodena arvodet arvt asbesten aset askassa askasst asketen aspingar aspingarna assluttning astrott
  atagit atagna atal atalet atandet atar ateister aten aterbar aterborda aterbordad aterbordar aterbordat
  aterfar aterfard aterfarga aterfod aterfoda aterfodd aterfodda aterfodde aterfor aterfora aterford
  aterforde aterforena aterfort atergar aterhojda aterinforda aterintar aterkastar atersag aterser atersta
  aterstall aterstart aterstarta aterstatt aterstod aterstra atertag atertar atet atga atgaende atleten
  atlyder atna atog atom atra atstramning atti aula avanmalda avanmalning avar avart avbetad avbetar
  avbetat avbetning avbetningar avbetningen avbitar avbiten avbitet avbitna avboj avboja avbojande avbojd
  avbojda avbojer avbokade avbokat avbokning avbokningar avbokningen avborda avbrant avbrutet avbrutne
  avbryt avbryta avbytar avdelad avdelar avdelare avdelat avdodning avdodningen avdomde avdomning
  avdomningen avdukning avdukningar avdukningen avfetta avforde avgaende avgjuta avgjuten avgjutet
  avgjutit avgjutning avgjutningar avgjutningen avhasta avhoppar avhorde avhornad avhornade avhysta avig
  aviga avisa avjamning avjamningar avjamningen avkannare avkannaren avknoppad avknoppade avkokning
  avkokningar avkokningen avkopplad avkopplade avkylning avkylningar avkylningen avla avlamning
  avlamningar avlamningen avlaste avlaten avlatet avlatna avleder avledning avledningar avledningen
  avliden avlider avlingen avlopp avloppen avloppet avloste avluftning avluftningar avluftningen avlurad
  avlurade avlurat avlusad avlusade avlusat avlusning avlusningar avlusningen avluta avlutad avlutade
  avlutar avlutat avlyste avmalad avmasta avmatning avmatningar avnjuta avnjuten avnjutet avnjutit avpassa
  avredning avredningar avredningen avresta avreste avrivna avropad avropade avropare avroparen avropen
  avropet avrunna avrusta avsagning avsagningen avsaktning avsaktningar avsaktningen avsalta avsaltad
  avsaltade avsaltat avsaltning avsaltningar avsaltningen avsalu- avsanda avsandande avsandar avsander
  avsatta avsedde avsikten avsilning avsilningen avsittning avsittningar avsittningen avskalning
  avskalningar avskalningen avskarmning avskarning avskarningar avskarningen avskavning avskavningen
  avskjut avskjuta avskjuten avskjutet avskjutna avskjutning avskriv avskriva avskrivarna avskriven
  avskriver avskrivet avskrivit avskuren avskuret avskurna avskyende avslaende avslag avslagen avslaget
  avslagna avslipad avslipade avslipat avslipning avslipningen avsliten avslitet avslitna avslitning
  avslitningar avslitningen avsloja avslojad avslojade avslojat avsmakning avsmakningar avsmakningen
  avsmalningen avsnasning avsnasningar avsnasningen avsnoppad avsnoppade avsokar avsokning avsokningar
  avsokningen avsokt avsokte avsopning avsopningen avspandare avspande avspanning avspanningar
  avspanningen avspelning avspelningar avspelningen avsta avstadning avstadningar avstadningen avstaende
  avstall avstalla avstalld avstallda avstallde avstallning avstallt avstampling avstangning avstavning
  avstavningar avstavningen avstigning avstigningar avstigningen avstorning avstorningar avstorningen
  avstota avstott avstyrning avstyrningen avsugen avsuget avsugna avsugning avsugningar avsugningen
  avsutten avsuttet avsuttna avsvalning avsvalningar avsvalningen avsvimning avsvimningar avsvimningen
  avsvuren avsvuret avsvurna avsynare avsynaren avta avtaget avtagna avtagning avtagningar avtagningen
  avtal avtalat avtalen avtalet avtappad avtappade avtratt avtroppad avtroppade avunden axen axet axing
  axingar axingarna axla badkaren baktalar balande balband balla banalare band bandel bandelar bandelen
  bannat bant bantare bararna baren baret baretta bargade barig bariga baring baringar baringarna barkade
  barnkar barnkare barrade barskare bastande bastant bastard batagar batagare batagaren batteri battra
  battrad battrade battrar battrat batturen batturer beaglar bebadar bedarar bedomer bedovar bedragna
  befarar befarna befasta befatta befattar befattat befrakta begagna begapar begavar begiver begivit
  begrata begratna begravna behagar behallar behallare behallaren behovda behovde behoven behovet bejakar
  bejakare bejakaren bekanna bekanta bekrafta bekraftande belagna belanad belanar belasta belatna beloper
  bemalad bemalade bemalar bemalat bemalta bemanna bemoter bemotta bena benadar benagna benamna bennalar
  beramat beratt berattiga beresta beridna berikar berikare berikaren berovar berusar besanna besatta
  besatte besitta besjalar beskare beskatta besoker bestallar bestallare bestallaren bestamd bestand
  bestank bestraffade bestraffande bestralar betackar betager betagna betala betalad betalade betalande
  betalappen betalat betalbar betalda betanka betarna betitlar betitta betjanar betodlare betodlaren
  betonar betradande betraffade betrakta betraktande betratt betslad betslade betslar betslat bett
  bettlade bettlar bettlare bettlaren bettlat betygar bevagna bevakar bevakare bevakaren bevapna bevarar
  bevattna bevaxta biatare bidalar bidragstak bidragstaken biktande bilande bilar bilder binda bingen
  bisatta bistadd bistadda bistaende bistatt bisting bistyng bitande bittre blad blana blanad blanade
  blanda blandad blandade blandar blandat blandhy blangde blank blankad blasand blavit blavita blavite
  blavitt blek blekare blekvit blid blind bliv blond blund blyvitt bockade bodlanga boffade bojande
  bokaren boljade boljande boljat bollade bollande bolmade bombade bomlangd bommade bonland boomade
  bootade bopalar boranta borante bordade bordat bordlade borealt borgade borgare borgat borrade borrare
  borrat borstade borstat bortat bosatta botagare botagaren bowlade bowlande bradare brakade brakar brand
  braskar bredare brev brinkar bristanda bristande brokaden brolade brolande brudar brudkor brudkoren
  brudpar brudparen bruka brukad brukade brukande brukat brukbar brukslar brummar brunare brunkal
  brunkalen brunnar brunskar brusade brusar brutalare brutale bryskare brytare brytaren bukar buksaren
  buktalar buktalare buktalaren bulle burarna burgare burgaren burkar burrade butan buttre bykkaren celler
  char cover daden dadlarna daga dagarena dagarenan dagbarn dagbladet dagern dagg daggen dagisar dagisen
  daglaget dagrar dagrarna dagslage dagslager dagslagren dagslagret dagslagsta dagslangt dagtaget dagvard
  dalar daler dalerna daltar damberg damd damfria damlaget damm dammena dammer damp damt damur damuren
  damuret danar danen daner danerna dang dangeln danglar danglarna dankarna dansarna danserna danslagen
  danslaget dant darar dararna dasar daskarna datarum dataset datiden dativen daven daxlarna deal dealarna
  dealen debutar definitiv definitiva definitive definitivt degar degarna deglarna dejtar dekalen delagare
  delagaren delagarna delaren delbar delbara delbart delo delstat deltagande deltagar deltan deltana
  deltat deltavagen deltidare deltidaren deltidarna delton delton- demo demoerna demorna differera
  diggarna dinerar dodarna dogm dogmerna doma domderar domer domerna dominera dominerad dominerade
  dominerat dompterar domt donerar doparna dosarna doserna drag dragar dragare dragarm dragarna dragbar
  dragen draggar draggarna draggen draglar drakarna dram dramer dramerna drammer drangar drangarna drangen
  draparna drapslaget drom duellen dukarna dunder dundrade dundrar dungarna duvslaget dvargar dvargarna
  dvargen dygd dygna dykarna dynerna eden editerat efterapa efterapat eftergav efterjast eftermat
  efterratt eftersag eftersant egenhet egenheten egenheter egenheterna egentagen egentiden egentlig
  egentliga egentlige egentligt egga eggen egon egona ekon eldfast eldiga eldigt eluerat emellan emittent
  emittenten emittenter emittenterna emittera emitterad emitterade emitterar emitterat emottagning enbar
  enbaren enbaret enda endrakt enighet enigheten enkaten enkater enkaterna enklast enparti ensa ententen
  envart enveten envetet envetne ersattlig ester esteten esteter esteterna eten eter etsbart etta etter
  exen exil exkludera exkluderad exkluderade exkluderar exklusiv exklusiva exklusivare exklusivt
  exploderat explosive externat externt fack fadd fadda fagrare fagrast fagre fait fajt fakt faktisk
  faktiska faktiske faladen faldiga faldigad faldigat faldige faldigt fale falg falgen falk falken fallan
  falld fallda falle fallena faller fallosen fallrep falsben falsen falsett falten falubon fanatiskt fann
  faordig faordiga faordige faordigt faran farare fararen farat farbete farbeten farbetet fard farde
  fardig fardigakt fardigare fardigast fardige fardigmat fardigt fardvag farfalla farfallan farfallen farg
  fargare fargiga fargigt farglara farhaga farhagan farig faring faringar faringarna farist farit farje
  farkost farliga farlige farligt farm farmare faroiskt farost farsa farserad farserade farsi farsiga
  farsk farskit farskt farsot farstam farstek farstu farstun farstur fartfarande fartiga fartige fartigt
  farullen fasandring fasandringen fasliga fat- fatet fatradiga fattade fattiga faun favitskt feer felsatt
  felsytt femtaig femti femtioen femtiofem fena ferre fesagan fickan fickor fickorna fildela fildelar
  fildelat fildelning fildelningen filer filerna fink finkorna finn finna fira firre fisk fjall fjallan
  fjallen fjallet fjar fjarren fjor fjuttade fjuttar fjuttat flack flacka flackad flackar flackarna
  flackat flacken fladiga flagan flaggan flaktade flaktar flaktat flamtade flamtar flamtat flanera flang
  flaskan flaskor flaskorna flatade flerdelat flersam flertal flesta flex flexa flickbok flickig flickiga
  flickkon flickkor flicklag flicknamn flicksak flickurna flickvan flik flika flikarna flingan flingor
  flingorna flink flinka flintan flirtade flirtar flirtat flisorna flock flocka flockar flockarna flockat
  flocken floddal flodiga flojtade flojtar flojtat flora flortade flortar flortat flott flottad flottade
  flottan flottande flottar flottare flottast flottat flottbar flottet flottor flottyr fluktade fluktar
  fluktat flyer flyet flyfotade flyfotat flygbar flygbat flygkar flyglar flygtur flykt flyktad flyktade
  flyktande flyktar flyktat flykter flyr flyt flyta flytande flytbar flytbara flytbart flytet flytstart
  flytta flyttad flyttagen flyttal flyttalen flyttalet flyttande flyttandet flyttare flyttaren flyttbar
  flyttbara flyttbart flyttkarl flyttlada flyttlade flyttral flyttsak flyttvast flytvast flytvaxt fnatt
  foda fodde fodelse fodelsedag fodelsen fodelseort fodelser fodelsetal fodslar fol- foliera foljar
  foljare foljden foljder foljsam folkbil folkhat folkhav folkhem folkhogskole folkhop folkkara folklig
  folkliv folkpop folkrik folkton folkvisa folkvise foll fond fondera fonderar fonderat foradla foradlar
  foradlat foradling foraldraledd foraldrat foraldring foraldringen forandra forandrad forandrade
  forandrar forandrat forangning forangningen foraning foraningen forankrat forankring forankringen
  foranlat foranlett forara forarad forarande forarar forarat forarga forarstod forbenad forbenade
  forbening forbeningen forbifarande forbiga force forcerad forcerade forcerar forcerat fordamning
  fordamningen forde fordegar fordel fordelen fordetting fordettingen fordold fordolda fordolj fordolja
  fordoljer fordolt fordoma fordomar fordra fordrag fordran fordring fordringen fordrojare fordrojd
  fordrojda fordrojer fordrojning fordumning fordumningen fordyrar fordyrat forebar forebara forebarande
  forebra foredrar forefalla forefaller foregar forehallen forehallna forekom forelade forelag forelagt
  forelasa forelast forellen forenad forenade forenande forening foreningen foresla foreslar forestod
  foretar foretog forevarande forfall forfalla forfaller forfallit forfallo forfalska forfarade forfarande
  forfaranden forfarandet forfaren forfarna forfasande forfela forfelade forfelar forfelat forfesten
  forfester forfilmen forfinad forfinade forfoljare forfoljd forfoljda forfoljer forfora forforande
  forforare forford forforda forfragning forfula forfular forfulat forfulning forfulningen forga forglasa
  forglom forgora forgrenad forgrenade forhala forhalar forhalat forhalla forhallen forhaller forhalning
  forhalningen forhanad forhanade forhandling forharjning forhasten forhojd forhojda forhojer forhojning
  forhojningen forhora forhorare forhord forhorda forhorning forhorningen forhosten forhyra forirra
  forivra forjasa forjast forkarl forkarlen forklad forklada forkladd forkladda forklade forklan forklana
  forklar forklatt forklema forklena forklenad forklenade forkolning forkolningen forkortning forkovra
  forkristen forkvallen forkvava forkyla forkylning forkylningen forlaga forlagan forlama forlana forlanad
  forlanade forlasa forlata forleda forlegad forlegade forlegat forliga forlorad forlorare forlusten forma
  formagan formala formalen formalna formalning formalningen formanad formanade formasten formbara
  formedla formedlar formedlat formedling formedlingar formell formella formellt formeln formenad
  formenade formenande formerad formerade formerar formerat formeringen formiga formlara formlaran
  formlera formodligen formord formular forne fornedring forneka fornekad fornekade fornekar fornekat
  fornojd fornojda fornojer fornstor forodda forodla forodlar forodlat forodlingen forordning forordningen
  fororenad fororenade fororening fororeningen fororter forpinad forpinade forplaga forposten forraa
  forraad forraar forraat forrad forrada forradd forran forrann forratt forratten forregla forreglar
  forreglat forreglingen forrgar forsa forsade forsagad forsagade forsakad forsakade forsakring
  forsakringar forsakringen forsalar forsalen forsaljare forsaljer forsaljning forsand forsanda forsande
  forsandning forse forsedd forsedda forsedde forseende forsegla forseglad forseglade forseglar forseglat
  forseglingen forsena forsenande forsenar forsening forseningen forsent forserier forsfallet forsinkad
  forsinkade forskade forskande forskara forskarande forskonad forskonade forslad forslade forslande
  forslat forslava forsload forsloade forsoffning forsoker forsona forsonad forsonade forsonande forsonar
  forsonat forsoning forsoningen forsorg forsorja forsorjande forsorjaren forsorjarna forsorjde forsorjt
  forsover forsovning forsovningen forspand forspord forsporda forsporj forsporja forsporjer forsrande
  forstam forstand forstelnad forstelnade forstelning forsten forstena forstenad forstenade forstenande
  forstenar forstenat forstorad forstorare forstorda forsura forsurade forsurning forsurningen forsvara
  forsvarande forsynda forsyndade forsyndat forta fortagande fortala fortalande fortalar fortalat
  fortalten fortandning fortarande fortarandet fortatande forte fortennad fortennade fortenning
  fortenningen fortexten fortfara fortfarandet fortforande fortiga fortjanande fortojd fortojda fortojer
  fortojning fortojningen fortonad fortonade fortorkning fortreten fortvalande forumdelar forundrat
  forunnad forunnade forutan forutse forutvarande forvalen forvalla forvallan forvallda forvaller forvanad
  forvanade forvandling forvarande forvedad forvedade forvedat forvedning forveten foryngring foryngringen
  fotdelar fotfarande fotpallen fotstod fotvandring fradgad fradgan fradgar fradgat fradgiga fraknar
  fralseatt fralset framgang framgar framlett framsatt franc frangar frangatt franhet frank frankan
  fransagt fransat fransedd fransen franser fransigt franskat fransklett franskt fransrot frasiga frast
  frat fratt frettar frigang friskor friskorna fro- froa frodiga fromt frosorter frotallen frugan frullen
  frun fukttat fula fuldelning fuldelningen fullard fullare fullart fullast fullastat fullaste fullbelagd
  fulle fullfet fullfett fullgott fullhet fullmakt fullmatat fullo fullsovt fulltid fullvaxt fulolen
  fulsott fult fumla fura furan furst futt futtade fylld fyllde fylle fylliga fylligt fyllnad fyllo
  fyllona fyllot fyndiga fyr- fyrar fyrat fyrdela fyrdelad fyrdelar fyrdelat fyrdelning fyrdelningen fyrk
  fyrti fyrtiofemte fyrtiosex gack gackande gaeler gafflande gager gaggande gagnande gala galande galante
  galarer galater galaxer galdande galgen galileer galilen gallaste galleri galleria gallern gallerna
  gallkor gallor gallrar galoner galt gamangen gamanger gamba gambler game gamle gamma gamma- gamman
  gammat gangan gangande gangare gangaren gangart gangbar gangbro gangled ganglier gangman gangor gangran
  gangrar gangster gapande garagen gard garn garnande garv garvande gasande gaseller gaspande gassande
  gast gastande gata gate gatungen gehangen geleande genomga genomik genomsatt genomsikt genomsiktlig
  genomsvett genomsytt gesaller gillande gillandet gjord gjorda gjordar gjorden glammar glammat glansen
  glanser glatt gnager gnallande gnallandet gnallde gnaller gnallet gnat gnolande gnom gnytt gokade gokar
  gokat golfande gomorron gott gralade gralande grallar grallen granden grander grangen grangren grannen
  gransen granser gratt grillande griller grungen grymma gullande gullandet gulnande guppat hada haff
  hafta hafte hage hake halar halft halkar hallaor hallar hallare hallbar hallisar halslar halt haltar
  halvag halvagar halvan halvapa halvapor halvarab halvarig halvbra halvdag halvdan halvdyr halvera
  halverar halvfart halvgra halvhard halvhart halvklar halvlag halvmara halvoar halvor halvra halvraa
  halvsur halvtam handel handsar handvispade handvispar handvispat hane hanga hanvisa hanvisande hara hard
  harde hardrar hare hari harig hariga hark harm harrar harton harv harvar harvara harvard harvlar hast
  hatt hatta havar havde havsisar havt hedrar helg hell heller hemlanga hemsand hemsant herdar herran
  herrarna herrgard herrkor herrlag herrur hett hinnan hjalmar hjalpar hjaltar hoade hoar hoft hogakta
  hoge hoger hoglast hoglasta hogra hogrep hogresta hogrev hogrode hogsint hogsinta hogskole hogstamd
  hogstamt hogt hogvist hokar horgata hosta hotskala hotskalan hovstat hundrade hunsa hurdana hurra hurrar
  hurtsar hurudan husa huslanga huvudamne huvuddal huvuden huvudena huvudhar huvudkam huvudkar huvudklan
  huvudlag huvudmal huvudmalen huvudmanna huvudmask huvudnal huvudoar huvudon huvudsak huvudsar huvudstan
  huvudteman huvudton huvudvag iblanda iblandad iblandar iblandat icingen idar idel idog ifall ifatt ifor
  ifyllda ifyllt igar igendragen igenkommande igenom ihag ikon iland illande implanterade inaga inat
  inblanda inbrand indianen indicie indicier indicierna indraga indrager indragit indrivet indrivit
  indrivna indrivning indrivningar indrivningen infallen infaller infallet infanga inflaterade influget
  influtet infodde infomoten inforde inganget ingangna ingav inger ingett ingiven ingivet ingivit ingot
  inhagna inhagnad inhagnar inhagnat inifran injagat inkasten inklarerade inklinerade inkodat inkokande
  inkokat inkokta inkomma inkomne inkomstar inkomstaren inkomstgap inkomsttak inkop inkopande inkoper
  inkopet inkopstur inkopta inkorda inkorsat inlagan inlagda inlagga inlagget inlagra inlan inlanad inland
  inlanet inlemmande inmanga inner inpa inplacerad inplacerade inplanera inplanerad inplanerar inplanerat
  inplanterad inplanterade inrakna inrarna inrymmande inrymmer insag insatstak insatstaken inskred inskrev
  inskrida inskrider inskrift inskriften inskriva inskrivande inskriver inskrivningssamtal inskruvat
  inslagen inslaget inslagna insomna insomnad insomnande insomnar insomnat insomnia insteget insugen
  insugna intaga intagar intagat intager intagit intagne intakta intalat intar intermittent interna
  intighet intjana intog intraden intradet intrang intranga intrangen intranget intrigen introna intygat
  invagda invagga invalet isen iskravning iskravningen islaget islagna isskruvning iste ivag jabb jabbar
  jabben jagform jamfora jamford jamforda jamforde jamforelsear jamfota jamstor jobbadet jobbapp jobbdag
  jobberi jobbigt jobbit jobbkon jobbsak jobbtur kabblar kablar kablarna kacklar kader kadrarna kadrerna
  kaftarna kaften kaggarna kaglorna kajerna kajplatser kajtarna kakande kakarna kaklar kakstan kalamitet
  kalamiteten kalkarna kall kalla kallar kallare kallarna kalle kallen kallnar kallorna kalvarna kame
  kammade kammande kammarna kampande kamparna kamrarna kanande kannarna kannorna kanslan kant kantonen
  kantor kantorer kantorn kantra kantrad kantrar kantrat kapacitiv kapacitivt kapande kaparna kapillar
  kapparna kapslar kapslarna kar- kara karaffen karande karar kararna karaste karasten karaten kardar
  kardorna kare karelare karelarna karen karet karg kargast kargaste karil karing karingar karingarna
  karlekar karlekarna karlgalna karln karm karmar karmarna karn karnar karnorna karoten karp karpar
  karparna karr karriar karrorna karskar kart kartar kartarna kartorna karv karvar karvarna karvast
  karvaste kasan kasande kasarna kaskarna kasosen kassako kassakon kassare kassast kassava kassavan kassun
  kastanj kastare kastarna kasusen kataste kateder katoden katoderna katta kattare kattarna kavar kavlar
  kavlarna kaxande kaxarna kelande khat kicka kickade kickar kickarna kickat kikande kikarna kil- kila
  kilar kilarna kilben kilen killa killade killag killagen killat killdag killfarg killfri killfria
  killgalna killing killsak killsex killvan kilo kilspar kilt kiltar kiltarna kilten kinderna kisande
  kissarna kittlar kittlarna kivande kivar kjolarna kjollangd kjollangden klade kladerna klaffen klammande
  klammer klander klang klangde klange klangen klarbar klarnar klassad klassar klassat klassen klassvan
  klatten klemande klenaten klenater klenaterna klent kliande klientdel klientel klientelen kliet klimaten
  klingan klingor klingorna klinker klint klinten klinter klinterna klister klistra klittan klonade klonen
  klonerna kloriden klorider klosande klottra kloverna knaande knallar knallarna knallen knan knarkar
  knarkarna knarrar knarrarna knastan knasten knatten knogade knokade knokande knolade knolande knolarna
  knotade knotande knotor knottra knullar knullen kockade kodandet kodarna kodek kodekar kodekarna kodex
  kodexar kodexarna kodpenna koftarm koftor koger kohandel kohuden kojade kojar kojat kojer kojerna
  kojorna kojplatsen kojplatser kokande kokarna kokillen kokning kokningen kokorna kokt koktid koktiden
  koktider kola kolade kolan kolanot kolanoten kolar kolat kold koleran koliken kolisar koll kollapser
  kollar kollarm kollarna kollen kollrar kolmulen kolnade kolorna kolsvin kolt koltarna koltrast kolumnen
  kolvarna koma kometer komiken komiska komman kommando kommandon kommandot kommat kommitte kommoden
  kommoder kommunal kommuniken kommunion komp kompande kompare komptid komptiden konade konat konditor
  kondomen kondor kondoren kondorer koner konerna konform konformt koniska konkade konkret konor konslig
  konsliv konsolen konsord konsorden konsordet konstaren konstaret konster konstig konstra konstrad
  konstrar konstrat kontakt kontaktbar kontaktbara kontant kontera konterar konto kontofor konton
  kontorist kontot kontrakt kontrara kontrart kontur konturen konturer konummer konumren konumret konvojen
  kopande kopar koparna koper kopgata kopglatt kopisten kopiver koplada koplust kopplat kopt kopterna kora
  korade korande korandet korar korare koraren korat korbage korbara kord korde kordorna korer korerna
  korfalt korgard korgarna korigare korigast korigaste koristen korkakt korkarl korkarna korklar korn
  kornare kornaren kornarna korparna korr korrarna korsarm korsatt korsfast korsfaste korsvisa korsvist
  kort kortade kortar kortat kortbane kortege korthet kortid kortiden kortider kortisen kortlarna
  kortlaset kortlista kortlistan kortorden kortordet kortoxe kortoxen kortrante kortsarg korturer kortvaxt
  kortvaxte korvarna korvore korvoren korvoret kossan kost kostigen kostrad kostrar kota kotleden kotleder
  kotor kotorna kott kottben kottdel kotteden kotteder kottkor kovanda kovande kovander krabaten krafset
  kraftan kraftart kraftarten kraftbete kraftbeten kraftbetena kraftbetet kraftbur kraftburen krafter
  krafterna kraftig kraftigt kraftlost kraftnat kraftnaten kraftor kraftost kraftosten kraftrod kraftrott
  kragarna kragsten krakarna kralar kramande kramarna krampen kranarna krangde kransen kratern krattan
  kravlar krill krillen kringlig kringliga kroat kroaten krogare krokade krokande krom kromade kron
  kronande krullar krummande kryaste kryllar kuberna kuklangd kuklangden kull kullar kullarna kullen
  kullorna kumlarna kumminen kunder kunderna kupande kuppat kurande kurarna kurderna kurerna kurgast
  kursare kursarna kurtage kutande kuvande kuvar kvad kvade kvak kval kvallar kvallarna kvallen kvannen
  kvanta kvarg kvark kvarkar kvarkarna kvarken kvarlamna kvarn kvarnar kvarnarna kvartar kvartarna kvarten
  kvassar kvassen kvasten kvav kvickna kvigorna kvillra kvillrar kviltar kvinno kvinnoar kvinnoarm
  kvinnokor kvinnolar kvinnolik kvinnoliv kvinnorov kvinnsen kvint kvisslig kvissliga kvoterna kylande
  kylarna kyllren lackade lackage lackande laddade laddande laddar laddare laddbar lader lagande lagat
  lagdager lagde lagfast lagfasta lagfest lagg laggar laggard laggen lagiska lagiskt laglast lagligare
  laglost lagra lagren lagrep lagret lagseger lagsint lagsinta lagsoka lagsokt lagsokta lagste lagstod
  lagt laguner lagvardiga lagvarviga lakande lala lalla lambada lambdat lame laminar laminart laminat
  lamna lamnad lamnande lamnandet lamnar lamnare lamnaren lampade lampat lana lanar lanat landa landad
  landaer landan landande landarea landarme landat landbor landbro lande lander landeri landisar landklade
  landsande landsdel landsstingen landsstinget landstigen landstiger landstiget landstigit landstigne
  landsting landstingen landstingest landyta lane lanen langare langaren langbarriga langbro langd
`;
