/**
 * Common given names and surnames in Sweden, folded, only to refuse an alias that looks like one. A list of what is
 * common, not of anybody.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

export const GIVEN_NAMES = words(`
  abbas abbe abdi abdul abdullah abdullahi ada adam adela adele adnan agata agda agnes agneta ahmad ahmed aida aina aisha aksel
  ajla alaa alan albert albin aleksandra alex alexander alexandra alexandre alf alfons alfred ali alice alicia alina
  alma almir alva alvar alvin amal amalia amanda amelia amelie amin amina amir amira amna ana anas anders andre andrea
  andreas andrej anette angela angelica angelika anita ann anna anne anneli annelie annette annica annie annika anton
  antonia arash arman arne aron artur arvid ashley asta astrid august aurora axel aya ayan ayse azad
  babak barbro bashar beata beatrice bengt bengtake benjamin berit berndt bernt bert berta bertil beth bianca bilal birger birgit
  birgitta bjarne bjorn bo bodil boel boris borje bosse britt britta brittmarie bruno cajsa calle camilla carina
  carl carin carla carolina caroline caspar casper catarina catharina cathrine catrin cecilia charles charlie
  charlotta charlotte chris christer christian christina christine christoffer christofer christopher cilla claes clara claudia
  claus cornelia dag dagny dahlia dalia dan daniel daniela daniella danuta dario david dawit deniz denise dennis desiree diana
  dilan dimitri disa dora doris ebba ebbe eddie edit edith edvard edvin edward edwin egon eila einar eira eivor ekaterina
  elena eleni eleonora elham eli elia elias elif elin elina elinor elis elisa elisabet elisabeth elise elizabeth ella ellen ellie
  ellinor elliot elma elmer elof elsa elsie elsy elton elvin elvira elvy elwin embla emelie emil emilia emilie emily emma emmanuel
  emmy enis enok ensio enzo eric erica erik erika erland ernst ester esther ethan eva evald evelina evert ewa ewert eyvind fadi
  fadime fanny farah fares farhad farid fatemeh fatima fatma fatuma felicia felix ferhat fia filip filippa fiona folke fredrik
  fredrika freja frej frida frans franz frank freddie freddy gabriel gabriella gabrielle georg george gerd gerda gerhard germund
  gert gertrud gerty gideon gillis gina gisela goran gosta gotthard greta grete gudrun gull gullan gullbritt gun gunborg gunhild
  gunilla gunnar gunnel gunvor gustaf gustav hadi hakan hala halima halina hamid hamza hana hanan hanna hannah hannes hans
  harald haris harriet harry hasan hassan hawa hedda hedvig heidi helen helena helene helga helge helin helmer helmi hemen
  henning henric henrik henry herbert herman hermine hilda hilding hildur hilma hiba hjalmar holger hosein hossein hubert hugo hulda
  hussein ian ibrahim ibtisam ida idris ilham ilse iman immanuel ina ines inga ingalill ingbritt ingeborg ingegard ingegerd
  ingela ingemar inger ingmar ingrid ingvar ingvor irena irene irina iris irma isa isabel isabell isabella isabelle isac isak
  isla ismail ismael iva ivan ivar iwona jack jacob jacqueline jakob jama jamal jamila jan jana jane janet janette janina janne
  jannike jari jasmin jasmina jasmine jason jean jeanette jelena jennie jennifer jenny jens jerker jerry jerzy jesper jessica
  jessika jihad jill jim jimmie jimmy joachim joakim joan joel joar johan johanna johannes john johnny johny jon jona jonas
  jonatan jonathan jonna jonny jorgen josef josefin josefina josefine joseph josephine josua judit judith jukka julia julian juliana julie
  julius juni justin justus kaj kajsa kalle karam karim karin karl karla karolin karolina karoline kasper katarina katarzyna
  kate katharina katja katrin kaveh kayla kazim keith kenneth kenny kent kerstin kevin khaled khalid khadija kicki kim kimberly
  kjell klara klas knut konrad krister kristian kristin kristina kristine kristofer kristoffer krystyna kurt laila lamia lana lara lars
  lasse laura laurin lea leah leena leif leila lena lennart lennox lenny leo leon leona leonard leonardo leonora leopold leyla lia liam
  liban lidia lilian liliana lilja lillemor lilly lily lina linda linn linnea linus lis lisa lisbet lisbeth lise liselott
  liselotte lisen liss lissie liv livia liza lo lollo loke lorena lotta lotten louis louise lova love lovisa lowa lowe lucas lucia
  lucy ludvig luka lukas luna lydia lykke maarit madeleine madelene magda magdalena maggie magnus mahad mahdi mahmoud maia maiken
  maj maja majbritt majken majlis majsan maksim malek malin malte malva manal manfred manne manuel manuela mar marcel marcin marco marcus
  margareta margaretha margit margot maria mariam mariana marianne marie mariette marija marika marina mario marion marit marita marja marjatta
  mark marko markus marlene marta martha martin martina marwa mary maryam matej mateo mateusz mathias mathilda matilda matilde mats
  matteo matti mattias maud maurits max maxim maximilian may maya megan mehdi mehmet melanie melina melissa melker melvin mercedes meriam merima
  mia michael michaela michal michel michelle mikael mikaela mike miko mila milan milena miles milia milla milo milou mina minna
  mio mira miranda miriam mirja mirjam mirza moa modig mohamad mohamed mohammad mohammed mohamud molly mona monica monika
  mostafa mounir muhammad muhammed muna murat musa mustafa mustapha nabil nada nader nadia nadja nagham naima najib nancy naomi
  natalia natalie natasha natanael nathalie nawal nellie nelly neo nermin nicklas niclas nicolas nicole niklas niko nikola nikolai nils nina
  nisse noa noah noel noelia noor nora norea novalie nour noura nova nur nuria oda odd ola olaf olav ole olga oliver olivia olle olof omar orjan
  orvar oscar oskar osman otilia otto ove owe pamela parisa patricia patricio patrick patrik paul paula pauline pawel pedro peder
  peggy pelle per pernilla petar peter petra petri petter petronella phil philip pia pierre piotr polina pontus puck quinn rafael ragna
  ragnar ragnhild rahel rahma rakel ralf ramin ramona rana randi rania rasha rashid rasmus raymond razan reine rebecca rebecka regina rehana
  reidar reima reine reinhold remi rene reza ria ricardo richard rickard rikard rita robban robert robin rodrigo roger rojda roland rolf
  roma roman ronald ronja ronny rosa rosalie rosanna rosita roxana ruben rudolf rune runa rut ruth ryan saba sabina sabrina sadia safia
  saga sahar said sakari saleh salem salma salman sally salome sam samantha samer sami samir samira samson samuel sana sandra sanna sanne
  santiago sara sarah sascha sasha saskia sebastian selam selim selma sepideh seth sevda shadi shahad shahin shirin shukri siavash sibel sickan
  sidra siduri sigge signar signe sigrid sigurd sigvard silas silje silvia simon simona simone sindy siri sissela siv sixten sofia
  sofie solbritt solveig sonia sonja sonny sophia sophie soraya stacy staffan stanislaw stefan stefania stefanie stein stella sten stephanie
  steve steven stig stina sture sulejman suleiman sune susan susann susanna susanne suzanne svante svea sven svenerik sverre sylve sylvia
  synnove tage taha tamara tanja tarek tariq tatiana ted teddy teodor tekla terese teresa terje tess tezera thea thelma theo theodor therese
  thomas thor thora thorbjorn thord thore thorsten thure thyra tilda tilde tim timo timothy tina tindra titti tobias tom tomas
  tommy tommie tone toni tony tor torbjorn tord tore torgny torkel torsten torvald tova tove trine troels truls tuva tyko tyra udo uffe ulf
  ulla ullabritt ulrica ulrik ulrika uma umar une uno urban urban urho ursula valborg valdemar valentin valentina valeria valter vanessa
  vanja vega vendela vera veronica veronika vibeke victor victoria vidar vide vigga viggo vigo viking viktor viktoria vilda vilde vilgot
  vilhelm vilja vilma ville vilmer vincent viola virpi vivan vivianne viveca viveka vivi vladimir waleed walter wanda wera wiggo wilhelm
  wiktor wilma wilmer william wille willy winston wojciech xerxes yahya yara yasin yasmin yasmine yasser ylva yngve yonas yosef youssef yousef yrsa
  yuliya yusuf yvette yvonne zack zahra zaid zainab zakaria zara zeinab zelda zeynep ziad zlatan zofia zoe zohra zuzanna
  ake akeb asa osten orjan ostein aron assar asa akerlund ann-marie anna-karin britt-marie eva-lena karl-erik
  bjarke bror brage helny hillevi idun jorun lovis majvor nanna solvig svala sol stjarna storm vinter angla
`);

export const SURNAMES = words(`
  andersson johansson karlsson nilsson eriksson larsson olsson persson svensson gustafsson pettersson jonsson jansson
  hansson bengtsson jonasson carlsson petersson lindberg magnusson lindstrom gustavsson olofsson lindgren axelsson
  berg bergstrom lundberg lind lundgren lundqvist mattsson berglund fredriksson sandberg henriksson ali mohamed forsberg
  sjoberg wallin engstrom eklund danielsson lundin hakansson bjork bergman gunnarsson holm wikstrom samuelsson isaksson
  fransson bergqvist nystrom holmberg arvidsson lofgren soderberg nyberg blomqvist claesson nordstrom martensson
  lundstrom ahmed viklund bjorklund eliasson pettersson hassan berggren sandstrom lund nordin strom aberg hermansson
  ekstrom falk holmgren dahlberg hellstrom hedlund sundberg sjogren ek blom abrahamsson martinsson oberg andreasson
  strand mansson ekman lindholm astrom hussein jakobsson jonasson norberg ivarsson sundstrom lindqvist hansen jensen
  nielsen ibrahim hosseini ahmadi omar abdi osman yildirim yilmaz kaya demir celik nguyen tran khan singh kowalski
  nowak novak kovac petrovic jovanovic nikolic markovic haddad khalil saleh younes issa jama warsame farah hirsi ismail
  dahl dahlgren hedberg hagg wiklund lilja lindell liljegren malmberg malm moller mork palm palmgren quist ros rosen
  rosenberg rask rydberg sandell sandgren sjolund skog skoglund stenberg sten stal sward soderlund soderstrom tegner
  thorn torn vall vallgren wahlberg wahlstrom westberg westerlund wester winberg asplund ask almgren alm boman borg
  bostrom brandt broberg brolin bystrom dalin edlund edman ehn elm engberg engdahl engman enstrom fagerlund flodin fors
  fors forsman franzen frisk friberg fridh froberg gran granath granberg granlund granstrom grahn gronlund hage hagberg
  hagman hall hallberg hallgren hallstrom hammar hedman hed hedin hellberg hjelm hjort holst hult hogberg hoglund jarl
  kallin karlberg kjellberg klint kullberg kvist lagergren lagerlof lang lexell lidman lilliehook linden linder lindahl linne
  ljung ljungberg ljunggren lov lofstrom lonn lundmark melin modig molin moberg nord nordlund nordgren norling nyman
  nygren nylund ogren ohman ohlsson ohrn ostlund osterberg osterlund oman rehn ring roos rost rydin ryden sandin
  selin sjostrom sjodin skold sparre stark stenstrom stolt strandberg sundin sundqvist sundell svard svanberg svan
  tallberg thelin thoren thorell tornqvist ulander uggla vester vesterlund vikstrom wallgren wallberg wall wennberg
  werner westin wiberg wide widell wik zetterberg zetterlund akerberg akesson alund angstrom oquist
`);
