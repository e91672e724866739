// SPDX-License-Identifier: Apache-2.0
// Names of countries and regions that people write and no package has: former and loose names, abbreviations of newspapers and posts, counties that are
// no division any more. Parted by "|"; a code is ISO 3166's.

export const MORE_NAMES = {
  AE: 'Emirates', BA: 'Bosnia|Bosnien|Bosna|Bosnie', BY: 'Belorussia', CD: 'DR Congo|Congo-Kinshasa', CG: 'Congo-Brazzaville',
  CH: 'Confoederatio Helvetica|Schweizerische Eidgenossenschaft|Confédération suisse', CI: 'Ivory Coast|Elfenbeinküste',
  CN: 'Mainland China|中华人民共和国|中國', CZ: 'Czech Republic|Czechia|Česko|Česká republika|Tschechien|Tschechische Republik|Tchéquie|République tchèque',
  DE: 'Bundesrepublik Deutschland|Federal Republic of Germany', ES: 'Reino de España', FR: 'République française|France métropolitaine',
  GB: 'Great Britain|Britain|Großbritannien|Grossbritannien|Grande-Bretagne|Gran Bretaña|Gran Bretagna|Grã-Bretanha|Groot-Brittannië|Wielka Brytania|'
    + 'Storbritannien|Storbritannia|Velká Británie|Veľká Británia|Nagy-Britannia|Великобритания|Велика Британія|Μεγάλη Βρετανία|Büyük Britanya|Iso-Britannia|'
    + 'Marea Britanie|英国|イギリス|영국',
  GR: 'Hellas|Ελλάς', HK: 'Kowloon|New Territories|Hong Kong Island|九龍|新界|香港島', IE: 'Republic of Ireland|Éire|Eire|Irish Republic',
  KR: 'Korea|Corée|Corea|Coreia|Coréia|Kore|Корея|한국|韓国|韩国|Südkorea', LI: 'Fürstentum Liechtenstein|Principality of Liechtenstein',
  MK: 'Macedonia|Former Yugoslav Republic of Macedonia|Mazedonien|Macédoine|Македонија', MM: 'Burma|Birma|Birmanie|Birmania',
  NL: 'Holland|Hollande|Olanda|Holanda|Ολλανδία|Голландия|Голландія|Hollanda|Hollandia|Holandia|هولندا|荷兰|荷蘭',
  TH: 'ประเทศไทย', RU: 'Russian Federation|Российская Федерация|Russische Föderation|Fédération de Russie', SZ: 'Swaziland', TR: 'Turkey|Turkiye',
  US: 'America|Amerika|Estados Unidos de América|Stati Uniti d\'America|États-Unis d\'Amérique|Vereinigte Staaten von Amerika|Соединённые Штаты Америки|'
    + 'アメリカ|米国|美国|美國|미국',
  VA: 'Vatican|Vatikan|Vaticano', VN: 'Viet Nam',
  'CA-NL': 'Newfoundland|Labrador|Terre-Neuve', 'CA-YT': 'Yukon Territory', 'CH-ZH': 'Zurich', 'CH-GE': 'Genf|Genève|Geneva|Ginevra',
  'DE-MV': 'Mecklenburg-Western Pomerania|Mecklenburg|Vorpommern', 'ES-MD': 'Comunidad de Madrid',
  'CH-GR': 'Grischun', 'CH-TI': 'Tessin', 'FR-20R': 'Corse|Corsica|Korsika', 'FR-ARA': 'Auvergne|Rhône-Alpes', 'FR-BFC': 'Bourgogne|Franche-Comté',
  'FR-GES': 'Champagne-Ardenne|Lorraine', 'FR-HDF': 'Picardie|Nord-Pas-de-Calais', 'FR-NAQ': 'Aquitaine|Limousin|Poitou-Charentes',
  'FR-NOR': 'Basse-Normandie|Haute-Normandie', 'FR-OCC': 'Languedoc-Roussillon|Midi-Pyrénées',
  'GB-ENG': 'Avon|Bedfordshire|Berkshire|Cheshire|Cleveland|Greater Manchester|Huntingdonshire|Humberside|Merseyside|Middlesex|East Sussex|West Sussex|Sussex|'
    + 'North Yorkshire|South Yorkshire|West Yorkshire|East Yorkshire|Yorkshire|Tyne and Wear|Westmorland|Cumberland|West Midlands|Cornwall',
  'GB-SCT': 'Ayrshire|Banffshire|Berwickshire|Caithness|Dunbartonshire|Fife|Inverness-shire|Kincardineshire|Kinross-shire|Lanarkshire|Midlothian|Morayshire|'
    + 'Peeblesshire|Perthshire|Renfrewshire|Ross-shire|Roxburghshire|Selkirkshire|Stirlingshire|Sutherland|Wigtownshire|Schottland|Écosse|Escocia|Scozia',
  'GB-WLS': 'Clwyd|Dyfed|Glamorgan|Mid Glamorgan|South Glamorgan|West Glamorgan|Gwent|Flintshire|Montgomeryshire|Pembrokeshire|Cymru',
  'US-DC': 'Washington DC|Washington D.C.',
};

export const MORE_ABBREVIATIONS = {
  AE: 'UAE|VAE|EAU|ОАЭ', CD: 'DRC|RDC', CH: 'CHE', CN: 'PRC', CZ: 'ČR', DE: 'BRD|GER', ES: 'ESP', GB: 'UK|U.K.|GB|G.B.',
  IE: 'IRL', KR: 'ROK', LI: 'FL', NL: 'NED', RU: 'РФ', TW: 'ROC', ZA: 'RSA',
  US: 'USA|U.S.A.|US|U.S.|EUA|EE.UU.|EEUU|E.U.A.|États-Unis|ABD|США',
  'AR-C': 'CABA', 'AU-NSW': 'N.S.W.', 'BR-DF': 'DF', 'DE-BW': 'BaWü', 'DE-MV': 'MeckPomm|MeckPom', 'DE-NW': 'NRW', 'DE-RP': 'RLP', 'ID-JK': 'DKI',
  'CA-AB': 'Alta', 'CA-NL': 'NF|Nfld', 'CA-ON': 'Ont', 'CA-PE': 'PEI', 'CA-QC': 'PQ|Que|Qué', 'CA-SK': 'Sask',
  'MX-CMX': 'CDMX|D.F.', 'MX-MEX': 'Edomex',
  'GB-ENG': 'Beds|Berks|Bucks|Cambs|Ches|Derbys|Glos|Hants|Herts|Hunts|Lancs|Leics|Lincs|Middx|Northants|Northd|Notts|Oxon|Salop|Staffs|Warks|Wilts|Worcs|'
    + 'Yorks|E Yorks|N Yorks|S Yorks|W Yorks|E Sussex|W Sussex',
  'US-AL': 'Ala', 'US-AZ': 'Ariz', 'US-AR': 'Ark', 'US-CA': 'Calif', 'US-CO': 'Colo', 'US-CT': 'Conn', 'US-DE': 'Del', 'US-FL': 'Fla', 'US-IL': 'Ill',
  'US-IN': 'Ind', 'US-KS': 'Kans', 'US-MA': 'Mass', 'US-MI': 'Mich', 'US-MN': 'Minn', 'US-MS': 'Miss', 'US-MT': 'Mont', 'US-NE': 'Nebr', 'US-NV': 'Nev',
  'US-NM': 'N.Mex', 'US-ND': 'N.Dak', 'US-OK': 'Okla', 'US-OR': 'Ore|Oreg', 'US-PA': 'Penn|Penna', 'US-SD': 'S.Dak', 'US-TN': 'Tenn', 'US-TX': 'Tex',
  'US-WA': 'Wash', 'US-WV': 'W.Va', 'US-WI': 'Wis|Wisc', 'US-WY': 'Wyo',
};

/** Where CLDR's names of what ISO only reserves belong. */
export const RESERVED = { AC: 'SH-AC', IC: 'ES-CN', TA: 'SH-TA' };

/** What says of what kind a region is, beside its name, and what links the two, a language each. */
export const GENERIC = {
  ar: 'محافظة|ولاية|إمارة|منطقة', cs: 'kraj|okres', da: 'region|amt|kommune', de: 'Woiwodschaft|Präfektur|Gouvernement|Oblast|Region|Kanton|Bundesland|Land|Freistaat|Provinz|Fürstentum|Kreis|Landkreis|Republik|Kt',
  el: 'Περιφέρεια|Νομός', en: 'State|Province|Prov|County|Co|Canton|District|Region|Territory|Governorate|Prefecture|Republic|Voivodeship|Department|Commonwealth|'
    + 'Principality|Kingdom|Emirate|Parish|of|the', es: 'Cantón|Prefectura|Voivodato|Gobernación|Provincia|Departamento|Depto|Dpto|Estado|Edo|Comunidad|Autónoma|Región|República|Reino|de|del|la|las|los|el',
  fi: 'maakunta|lääni', fr: 'Préfecture|Voïvodie|Gouvernorat|Oblast|Canton|Département|Région|Province|Comté|État|République|de|du|des|d|la|le|les|l', hr: 'županija', hu: 'megye|vármegye',
  id: 'Provinsi|Kabupaten', it: 'Prefettura|Voivodato|Governatorato|Oblast|Provincia|Regione|Cantone|Repubblica|di|della|del|dei', ja: '県|都|府|省', ko: '도|시|특별시|광역시', lt: 'apskritis',
  nb: 'fylke', nl: 'Provincie|Koninkrijk|van|het', pl: 'województwo|woj|powiat|pow', pt: 'Estado|Distrito|Província|República|do|da|dos|das',
  ro: 'județul|județ|jud', ru: 'воеводство|префектура|провинция|кантон|земля|штат|область|обл|край|республика|респ|автономный|округ|АО', sk: 'kraj|okres', sl: 'regija', sv: 'län|landskap', th: 'จังหวัด',
  tr: 'ili|il|vilayeti', uk: 'область|обл|район', vi: 'tỉnh|thành|phố', zh: '省|州|自治区',
};

/** What is no name without the words of GENERIC: "Central Province". */
export const NO_NAME = /^(upper|lower|north|south|east|west|central|center|centre|capital|nord|sud|süd|sør|ost|öst|est|ouest|norte|sur|este|oeste|centro|centr|север|юг|южн|восто|запад|центр|bas|haut|alt|big|great|island|metro|federal|national|autonom)\p{L}*$/iu;
