/*
 * The locales that are known by name: what d3-format and d3-time-format write down of them
 * (https://github.com/d3/d3-format/tree/main/locale, https://github.com/d3/d3-time-format), as
 * JSON.
 */
#include "data/format/locale_table.h"

#include <string.h>

/* clang-format off: a table */
const struct locale_row locale_rows[] = {
    {"ar-001",
     "{\"decimal\":\"٫\",\"thousands\":\"٬\",\"grouping\":[3],\"currency\":[\"\",\"\"],"
     "\"numerals\":["
     "\"٠\",\"١\",\"٢\",\"٣\",\"٤\",\"٥\",\"٦\",\"٧\",\"٨\",\"٩\"]}",
     NULL},
    {"ar-AE",
     "{\"decimal\":\"٫\",\"thousands\":\"٬\",\"grouping\":[3],\"currency\":[\"\",\" د.إ.\"],"
     "\"numerals\":[\"٠\",\"١\",\"٢\",\"٣\",\"٤\",\"٥\",\"٦\",\"٧\",\"٨\",\"٩\"]}",
     NULL},
    {"ar-BH",
     "{\"decimal\":\"٫\",\"thousands\":\"٬\",\"grouping\":[3],\"currency\":[\"\",\" د.ب.\"],"
     "\"numerals\":[\"٠\",\"١\",\"٢\",\"٣\",\"٤\",\"٥\",\"٦\",\"٧\",\"٨\",\"٩\"]}",
     NULL},
    {"ar-DJ",
     "{\"decimal\":\"٫\",\"thousands\":\"٬\",\"grouping\":[3],\"currency\":[\"\\u200fFdj \","
     "\"\"],\"numerals\":[\"٠\",\"١\",\"٢\",\"٣\",\"٤\",\"٥\",\"٦\",\"٧\",\"٨\",\"٩\"]}",
     NULL},
    {"ar-DZ",
     "{\"decimal\":\",\",\"thousands\":\".\",\"grouping\":[3],\"currency\":[\"د.ج. \",\"\"]}",
     NULL},
    {"ar-EG",
     "{\"decimal\":\"٫\",\"thousands\":\"٬\",\"grouping\":[3],\"currency\":[\"\",\" ج.م.\"],"
     "\"numerals\":[\"٠\",\"١\",\"٢\",\"٣\",\"٤\",\"٥\",\"٦\",\"٧\",\"٨\",\"٩\"]}",
     "{\"dateTime\":\"%x, %X\",\"date\":\"%-d/%-m/%Y\",\"time\":\"%-I:%M:%S %p\",\"periods\":["
     "\"ص\",\"م\"],\"days\":[\"الأحد\",\"الإثنين\",\"الثلاثاء\",\"الأربعاء\","
     "\"الخميس\",\"الجمعة\",\"السبت\"],\"shortDays\":[\"أحد\",\"إثنين\","
     "\"ثلاثاء\",\"أربعاء\",\"خميس\",\"جمعة\",\"سبت\"],\"months\":["
     "\"يناير\",\"فبراير\",\"مارس\",\"أبريل\",\"مايو\",\"يونيو\","
     "\"يوليو\",\"أغسطس\",\"سبتمبر\",\"أكتوبر\",\"نوفمبر\",\"ديسمبر\"],"
     "\"shortMonths\":[\"يناير\",\"فبراير\",\"مارس\",\"أبريل\",\"مايو\","
     "\"يونيو\",\"يوليو\",\"أغسطس\",\"سبتمبر\",\"أكتوبر\",\"نوفمبر\","
     "\"ديسمبر\"]}"},
    {"ar-EH",
     "{\"decimal\":\".\",\"thousands\":\",\",\"grouping\":[3],\"currency\":[\"د.م. \",\"\"]}",
     NULL},
    {"ar-ER",
     "{\"decimal\":\"٫\",\"thousands\":\"٬\",\"grouping\":[3],\"currency\":[\"Nfk \",\"\"],"
     "\"numerals\":[\"٠\",\"١\",\"٢\",\"٣\",\"٤\",\"٥\",\"٦\",\"٧\",\"٨\",\"٩\"]}",
     NULL},
    {"ar-IL",
     "{\"decimal\":\"٫\",\"thousands\":\"٬\",\"grouping\":[3],\"currency\":[\"₪ \",\"\"],"
     "\"numerals\":[\"٠\",\"١\",\"٢\",\"٣\",\"٤\",\"٥\",\"٦\",\"٧\",\"٨\",\"٩\"]}",
     NULL},
    {"ar-IQ",
     "{\"decimal\":\"٫\",\"thousands\":\"٬\",\"grouping\":[3],\"currency\":[\"\",\" د.ع.\"],"
     "\"numerals\":[\"٠\",\"١\",\"٢\",\"٣\",\"٤\",\"٥\",\"٦\",\"٧\",\"٨\",\"٩\"]}",
     NULL},
    {"ar-JO",
     "{\"decimal\":\"٫\",\"thousands\":\"٬\",\"grouping\":[3],\"currency\":[\"\",\" د.أ.\"],"
     "\"numerals\":[\"٠\",\"١\",\"٢\",\"٣\",\"٤\",\"٥\",\"٦\",\"٧\",\"٨\",\"٩\"]}",
     NULL},
    {"ar-KM",
     "{\"decimal\":\"٫\",\"thousands\":\"٬\",\"grouping\":[3],\"currency\":[\"\",\" ف.ج.ق.\"],"
     "\"numerals\":[\"٠\",\"١\",\"٢\",\"٣\",\"٤\",\"٥\",\"٦\",\"٧\",\"٨\",\"٩\"]}",
     NULL},
    {"ar-KW",
     "{\"decimal\":\"٫\",\"thousands\":\"٬\",\"grouping\":[3],\"currency\":[\"\",\" د.ك.\"],"
     "\"numerals\":[\"٠\",\"١\",\"٢\",\"٣\",\"٤\",\"٥\",\"٦\",\"٧\",\"٨\",\"٩\"]}",
     NULL},
    {"ar-LB",
     "{\"decimal\":\"٫\",\"thousands\":\"٬\",\"grouping\":[3],\"currency\":[\"\",\" ل.ل.\"],"
     "\"numerals\":[\"٠\",\"١\",\"٢\",\"٣\",\"٤\",\"٥\",\"٦\",\"٧\",\"٨\",\"٩\"]}",
     NULL},
    {"ar-LY",
     "{\"decimal\":\",\",\"thousands\":\".\",\"grouping\":[3],\"currency\":[\"د.ل. \",\"\"]}",
     NULL},
    {"ar-MA",
     "{\"decimal\":\",\",\"thousands\":\".\",\"grouping\":[3],\"currency\":[\"د.م. \",\"\"]}",
     NULL},
    {"ar-MR",
     "{\"decimal\":\"٫\",\"thousands\":\"٬\",\"grouping\":[3],\"currency\":[\"\",\" أ.م.\"],"
     "\"numerals\":[\"٠\",\"١\",\"٢\",\"٣\",\"٤\",\"٥\",\"٦\",\"٧\",\"٨\",\"٩\"]}",
     NULL},
    {"ar-OM",
     "{\"decimal\":\"٫\",\"thousands\":\"٬\",\"grouping\":[3],\"currency\":[\"\",\" ر.ع.\"],"
     "\"numerals\":[\"٠\",\"١\",\"٢\",\"٣\",\"٤\",\"٥\",\"٦\",\"٧\",\"٨\",\"٩\"]}",
     NULL},
    {"ar-PS",
     "{\"decimal\":\"٫\",\"thousands\":\"٬\",\"grouping\":[3],\"currency\":[\"₪ \",\"\"],"
     "\"numerals\":[\"٠\",\"١\",\"٢\",\"٣\",\"٤\",\"٥\",\"٦\",\"٧\",\"٨\",\"٩\"]}",
     NULL},
    {"ar-QA",
     "{\"decimal\":\"٫\",\"thousands\":\"٬\",\"grouping\":[3],\"currency\":[\"\",\" ر.ق.\"],"
     "\"numerals\":[\"٠\",\"١\",\"٢\",\"٣\",\"٤\",\"٥\",\"٦\",\"٧\",\"٨\",\"٩\"]}",
     NULL},
    {"ar-SA",
     "{\"decimal\":\"٫\",\"thousands\":\"٬\",\"grouping\":[3],\"currency\":[\"\",\" ر.س.\"],"
     "\"numerals\":[\"٠\",\"١\",\"٢\",\"٣\",\"٤\",\"٥\",\"٦\",\"٧\",\"٨\",\"٩\"]}",
     NULL},
    {"ar-SD",
     "{\"decimal\":\"٫\",\"thousands\":\"٬\",\"grouping\":[3],\"currency\":[\"\",\" ج.س.\"],"
     "\"numerals\":[\"٠\",\"١\",\"٢\",\"٣\",\"٤\",\"٥\",\"٦\",\"٧\",\"٨\",\"٩\"]}",
     NULL},
    {"ar-SO",
     "{\"decimal\":\"٫\",\"thousands\":\"٬\",\"grouping\":[3],\"currency\":[\"\\u200fS \","
     "\"\"],\"numerals\":[\"٠\",\"١\",\"٢\",\"٣\",\"٤\",\"٥\",\"٦\",\"٧\",\"٨\",\"٩\"]}",
     NULL},
    {"ar-SS",
     "{\"decimal\":\"٫\",\"thousands\":\"٬\",\"grouping\":[3],\"currency\":[\"£ \",\"\"],"
     "\"numerals\":[\"٠\",\"١\",\"٢\",\"٣\",\"٤\",\"٥\",\"٦\",\"٧\",\"٨\",\"٩\"]}",
     NULL},
    {"ar-SY",
     "{\"decimal\":\"٫\",\"thousands\":\"٬\",\"grouping\":[3],\"currency\":[\"\",\" ل.س.\"],"
     "\"numerals\":[\"٠\",\"١\",\"٢\",\"٣\",\"٤\",\"٥\",\"٦\",\"٧\",\"٨\",\"٩\"]}",
     "{\"dateTime\":\"%x, %X\",\"date\":\"%-d/%-m/%Y\",\"time\":\"%-I:%M:%S %p\",\"periods\":["
     "\"ص\",\"م\"],\"days\":[\"الأحد\",\"الإثنين\",\"الثلاثاء\",\"الأربعاء\","
     "\"الخميس\",\"الجمعة\",\"السبت\"],\"shortDays\":[\"أحد\",\"إثنين\","
     "\"ثلاثاء\",\"أربعاء\",\"خميس\",\"جمعة\",\"سبت\"],\"months\":["
     "\"كانون الثاني\",\"شباط\",\"آذار\",\"نيسان\",\"أيار\",\"حزيران\","
     "\"تموز\",\"آب\",\"أيلول\",\"تشرين الأول\",\"تشرين الثاني\","
     "\"كانون الأول\"],\"shortMonths\":[\"ك٢\",\"شباط\",\"آذار\",\"نيسان\","
     "\"أيار\",\"حزيران\",\"تموز\",\"آب\",\"أيلول\",\"ت١\",\"ت٢\","
     "\"ك١\"]}"},
    {"ar-TD",
     "{\"decimal\":\"٫\",\"thousands\":\"٬\",\"grouping\":[3],\"currency\":[\"\\u200fFCFA \","
     "\"\"],\"numerals\":[\"٠\",\"١\",\"٢\",\"٣\",\"٤\",\"٥\",\"٦\",\"٧\",\"٨\",\"٩\"]}",
     NULL},
    {"ar-TN",
     "{\"decimal\":\",\",\"thousands\":\".\",\"grouping\":[3],\"currency\":[\"د.ت. \",\"\"]}",
     NULL},
    {"ar-YE",
     "{\"decimal\":\"٫\",\"thousands\":\"٬\",\"grouping\":[3],\"currency\":[\"\",\" ر.ى.\"],"
     "\"numerals\":[\"٠\",\"١\",\"٢\",\"٣\",\"٤\",\"٥\",\"٦\",\"٧\",\"٨\",\"٩\"]}",
     NULL},
    {"ca-ES",
     "{\"decimal\":\",\",\"thousands\":\".\",\"grouping\":[3],\"currency\":[\"\",\"\\u00a0€\"]}",
     "{\"dateTime\":\"%A, %e de %B de %Y, %X\",\"date\":\"%d/%m/%Y\",\"time\":\"%H:%M:%S\","
     "\"periods\":[\"AM\",\"PM\"],\"days\":[\"diumenge\",\"dilluns\",\"dimarts\",\"dimecres\","
     "\"dijous\",\"divendres\",\"dissabte\"],\"shortDays\":[\"dg.\",\"dl.\",\"dt.\",\"dc.\","
     "\"dj.\",\"dv.\",\"ds.\"],\"months\":[\"gener\",\"febrer\",\"març\",\"abril\",\"maig\","
     "\"juny\",\"juliol\",\"agost\",\"setembre\",\"octubre\",\"novembre\",\"desembre\"],"
     "\"shortMonths\":["
     "\"gen.\",\"febr.\",\"març\",\"abr.\",\"maig\",\"juny\",\"jul.\",\"ag.\",\"set.\",\"oct.\","
     "\"nov.\",\"des.\"]}"},
    {"cs-CZ",
     "{\"decimal\":\",\",\"thousands\":\"\\u00a0\",\"grouping\":[3],\"currency\":[\"\","
     "\"\\u00a0Kč\"]}",
     "{\"dateTime\":\"%A,%e.%B %Y, %X\",\"date\":\"%-d.%-m.%Y\",\"time\":\"%H:%M:%S\",\"periods\":["
     "\"AM\",\"PM\"],\"days\":[\"neděle\",\"pondělí\",\"úterý\",\"středa\",\"čvrtek\","
     "\"pátek\",\"sobota\"],\"shortDays\":[\"ne.\",\"po.\",\"út.\",\"st.\",\"čt.\",\"pá.\","
     "\"so.\"],\"months\":[\"leden\",\"únor\",\"březen\",\"duben\",\"květen\",\"červen\","
     "\"červenec\",\"srpen\",\"září\",\"říjen\",\"listopad\",\"prosinec\"],\"shortMonths\":["
     "\"led\",\"úno\",\"břez\",\"dub\",\"kvě\",\"čer\",\"červ\",\"srp\",\"zář\",\"říj\","
     "\"list\",\"pros\"]}"},
    {"da-DK",
     "{\"decimal\":\",\",\"thousands\":\".\",\"grouping\":[3],\"currency\":[\"\",\" kr\"]}",
     "{\"dateTime\":\"%A den %d %B %Y "
     "%X\",\"date\":\"%d-%m-%Y\",\"time\":\"%H:%M:%S\",\"periods\":["
     "\"AM\",\"PM\"],\"days\":[\"søndag\",\"mandag\",\"tirsdag\",\"onsdag\",\"torsdag\",\"fredag\","
     "\"lørdag\"],\"shortDays\":[\"søn\",\"man\",\"tir\",\"ons\",\"tor\",\"fre\",\"lør\"],"
     "\"months\":[\"januar\",\"februar\",\"marts\",\"april\",\"maj\",\"juni\",\"juli\",\"august\","
     "\"september\",\"oktober\",\"november\",\"december\"],\"shortMonths\":[\"jan\",\"feb\","
     "\"mar\",\"apr\",\"maj\",\"jun\",\"jul\",\"aug\",\"sep\",\"okt\",\"nov\",\"dec\"]}"},
    {"de-CH",
     "{\"decimal\":\",\",\"thousands\":\"'\",\"grouping\":[3],\"currency\":[\"\",\"\\u00a0CHF\"]}",
     "{\"dateTime\":\"%A, der %e. %B %Y, %X\",\"date\":\"%d.%m.%Y\",\"time\":\"%H:%M:%S\","
     "\"periods\":[\"AM\",\"PM\"],\"days\":[\"Sonntag\",\"Montag\",\"Dienstag\",\"Mittwoch\","
     "\"Donnerstag\",\"Freitag\",\"Samstag\"],\"shortDays\":[\"So\",\"Mo\",\"Di\",\"Mi\",\"Do\","
     "\"Fr\",\"Sa\"],\"months\":[\"Januar\",\"Februar\",\"März\",\"April\",\"Mai\",\"Juni\","
     "\"Juli\",\"August\",\"September\",\"Oktober\",\"November\",\"Dezember\"],\"shortMonths\":["
     "\"Jan\",\"Feb\",\"Mrz\",\"Apr\",\"Mai\",\"Jun\",\"Jul\",\"Aug\",\"Sep\",\"Okt\",\"Nov\","
     "\"Dez\"]}"},
    {"de-DE",
     "{\"decimal\":\",\",\"thousands\":\".\",\"grouping\":[3],\"currency\":[\"\",\"\\u00a0€\"]}",
     "{\"dateTime\":\"%A, der %e. %B %Y, %X\",\"date\":\"%d.%m.%Y\",\"time\":\"%H:%M:%S\","
     "\"periods\":[\"AM\",\"PM\"],\"days\":[\"Sonntag\",\"Montag\",\"Dienstag\",\"Mittwoch\","
     "\"Donnerstag\",\"Freitag\",\"Samstag\"],\"shortDays\":[\"So\",\"Mo\",\"Di\",\"Mi\",\"Do\","
     "\"Fr\",\"Sa\"],\"months\":[\"Januar\",\"Februar\",\"März\",\"April\",\"Mai\",\"Juni\","
     "\"Juli\",\"August\",\"September\",\"Oktober\",\"November\",\"Dezember\"],\"shortMonths\":["
     "\"Jan\",\"Feb\",\"Mrz\",\"Apr\",\"Mai\",\"Jun\",\"Jul\",\"Aug\",\"Sep\",\"Okt\",\"Nov\","
     "\"Dez\"]}"},
    {"en-CA", "{\"decimal\":\".\",\"thousands\":\",\",\"grouping\":[3],\"currency\":[\"$\",\"\"]}",
     "{\"dateTime\":\"%a %b %e %X %Y\",\"date\":\"%Y-%m-%d\",\"time\":\"%H:%M:%S\",\"periods\":["
     "\"AM\",\"PM\"],\"days\":[\"Sunday\",\"Monday\",\"Tuesday\",\"Wednesday\",\"Thursday\","
     "\"Friday\",\"Saturday\"],\"shortDays\":[\"Sun\",\"Mon\",\"Tue\",\"Wed\",\"Thu\",\"Fri\","
     "\"Sat\"],\"months\":[\"January\",\"February\",\"March\",\"April\",\"May\",\"June\",\"July\","
     "\"August\",\"September\",\"October\",\"November\",\"December\"],\"shortMonths\":[\"Jan\","
     "\"Feb\",\"Mar\",\"Apr\",\"May\",\"Jun\",\"Jul\",\"Aug\",\"Sep\",\"Oct\",\"Nov\",\"Dec\"]}"},
    {"en-GB", "{\"decimal\":\".\",\"thousands\":\",\",\"grouping\":[3],\"currency\":[\"£\",\"\"]}",
     "{\"dateTime\":\"%a %e %b %X %Y\",\"date\":\"%d/%m/%Y\",\"time\":\"%H:%M:%S\",\"periods\":["
     "\"AM\",\"PM\"],\"days\":[\"Sunday\",\"Monday\",\"Tuesday\",\"Wednesday\",\"Thursday\","
     "\"Friday\",\"Saturday\"],\"shortDays\":[\"Sun\",\"Mon\",\"Tue\",\"Wed\",\"Thu\",\"Fri\","
     "\"Sat\"],\"months\":[\"January\",\"February\",\"March\",\"April\",\"May\",\"June\",\"July\","
     "\"August\",\"September\",\"October\",\"November\",\"December\"],\"shortMonths\":[\"Jan\","
     "\"Feb\",\"Mar\",\"Apr\",\"May\",\"Jun\",\"Jul\",\"Aug\",\"Sep\",\"Oct\",\"Nov\",\"Dec\"]}"},
    {"en-IE", "{\"decimal\":\".\",\"thousands\":\",\",\"grouping\":[3],\"currency\":[\"€\",\"\"]}",
     NULL},
    {"en-IN",
     "{\"decimal\":\".\",\"thousands\":\",\",\"grouping\":[3,2,2,2,2,2,2,2,2,2],\"currency\":["
     "\"₹\",\"\"]}",
     NULL},
    {"en-US", "{\"decimal\":\".\",\"thousands\":\",\",\"grouping\":[3],\"currency\":[\"$\",\"\"]}",
     "{\"dateTime\":\"%x, %X\",\"date\":\"%-m/%-d/%Y\",\"time\":\"%-I:%M:%S %p\",\"periods\":["
     "\"AM\",\"PM\"],\"days\":[\"Sunday\",\"Monday\",\"Tuesday\",\"Wednesday\",\"Thursday\","
     "\"Friday\",\"Saturday\"],\"shortDays\":[\"Sun\",\"Mon\",\"Tue\",\"Wed\",\"Thu\",\"Fri\","
     "\"Sat\"],\"months\":[\"January\",\"February\",\"March\",\"April\",\"May\",\"June\",\"July\","
     "\"August\",\"September\",\"October\",\"November\",\"December\"],\"shortMonths\":[\"Jan\","
     "\"Feb\",\"Mar\",\"Apr\",\"May\",\"Jun\",\"Jul\",\"Aug\",\"Sep\",\"Oct\",\"Nov\",\"Dec\"]}"},
    {"es-BO",
     "{\"decimal\":\",\",\"thousands\":\".\",\"grouping\":[3],\"currency\":[\"Bs\\u00a0\","
     "\"\"],\"percent\":\"\\u202f%\"}",
     NULL},
    {"es-ES",
     "{\"decimal\":\",\",\"thousands\":\".\",\"grouping\":[3],\"currency\":[\"\",\"\\u00a0€\"]}",
     "{\"dateTime\":\"%A, %e de %B de %Y, %X\",\"date\":\"%d/%m/%Y\",\"time\":\"%H:%M:%S\","
     "\"periods\":[\"AM\",\"PM\"],\"days\":[\"domingo\",\"lunes\",\"martes\",\"miércoles\","
     "\"jueves\",\"viernes\",\"sábado\"],\"shortDays\":[\"dom\",\"lun\",\"mar\",\"mié\","
     "\"jue\",\"vie\",\"sáb\"],\"months\":[\"enero\",\"febrero\",\"marzo\",\"abril\",\"mayo\","
     "\"junio\",\"julio\",\"agosto\",\"septiembre\",\"octubre\",\"noviembre\",\"diciembre\"],"
     "\"shortMonths\":[\"ene\",\"feb\",\"mar\",\"abr\",\"may\",\"jun\",\"jul\",\"ago\",\"sep\","
     "\"oct\",\"nov\",\"dic\"]}"},
    {"es-MX", "{\"decimal\":\".\",\"thousands\":\",\",\"grouping\":[3],\"currency\":[\"$\",\"\"]}",
     "{\"dateTime\":\"%x, %X\",\"date\":\"%d/%m/%Y\",\"time\":\"%-I:%M:%S %p\",\"periods\":["
     "\"AM\",\"PM\"],\"days\":[\"domingo\",\"lunes\",\"martes\",\"miércoles\",\"jueves\","
     "\"viernes\",\"sábado\"],\"shortDays\":[\"dom\",\"lun\",\"mar\",\"mié\",\"jue\",\"vie\","
     "\"sáb\"],\"months\":[\"enero\",\"febrero\",\"marzo\",\"abril\",\"mayo\",\"junio\",\"julio\","
     "\"agosto\",\"septiembre\",\"octubre\",\"noviembre\",\"diciembre\"],\"shortMonths\":["
     "\"ene\",\"feb\",\"mar\",\"abr\",\"may\",\"jun\",\"jul\",\"ago\",\"sep\",\"oct\",\"nov\","
     "\"dic\"]}"},
    {"fa-IR", NULL,
     "{\"dateTime\":\"%x, %X\",\"date\":\"%-d/%-m/%Y\",\"time\":\"%-I:%M:%S %p\",\"periods\":["
     "\"صبح\",\"عصر\"],\"days\":[\"یکشنبه\",\"دوشنبه\",\"سه شنبه\","
     "\"چهارشنبه\",\"پنجشنبه\",\"جمعه\",\"شنبه\"],\"shortDays\":[\"یکشنبه\","
     "\"دوشنبه\",\"سه شنبه\",\"چهارشنبه\",\"پنجشنبه\",\"جمعه\","
     "\"شنبه\"],\"months\":[\"ژانویه\",\"فوریه\",\"مارس\",\"آوریل\","
     "\"مه\",\"ژوئن\",\"ژوئیه\",\"اوت\",\"سپتامبر\",\"اکتبر\",\"نوامبر\","
     "\"دسامبر\"],\"shortMonths\":[\"ژانویه\",\"فوریه\",\"مارس\",\"آوریل\","
     "\"مه\",\"ژوئن\",\"ژوئیه\",\"اوت\",\"سپتامبر\",\"اکتبر\",\"نوامبر\","
     "\"دسامبر\"]}"},
    {"fi-FI",
     "{\"decimal\":\",\",\"thousands\":\"\\u00a0\",\"grouping\":[3],\"currency\":[\"\","
     "\"\\u00a0€\"]}",
     "{\"dateTime\":\"%A, %-d. %Bta %Y klo %X\",\"date\":\"%-d.%-m.%Y\",\"time\":\"%H:%M:%S\","
     "\"periods\":[\"a.m.\",\"p.m.\"],\"days\":[\"sunnuntai\",\"maanantai\",\"tiistai\","
     "\"keskiviikko\","
     "\"torstai\",\"perjantai\",\"lauantai\"],\"shortDays\":[\"Su\",\"Ma\",\"Ti\",\"Ke\",\"To\","
     "\"Pe\",\"La\"],\"months\":[\"tammikuu\",\"helmikuu\",\"maaliskuu\",\"huhtikuu\",\"toukokuu\","
     "\"kesäkuu\",\"heinäkuu\",\"elokuu\",\"syyskuu\",\"lokakuu\",\"marraskuu\",\"joulukuu\"],"
     "\"shortMonths\":[\"Tammi\",\"Helmi\",\"Maalis\",\"Huhti\",\"Touko\",\"Kesä\",\"Heinä\","
     "\"Elo\",\"Syys\",\"Loka\",\"Marras\",\"Joulu\"]}"},
    {"fr-CA",
     "{\"decimal\":\",\",\"thousands\":\"\\u00a0\",\"grouping\":[3],\"currency\":[\"\",\"$\"]}",
     "{\"dateTime\":\"%a %e %b %Y %X\",\"date\":\"%Y-%m-%d\",\"time\":\"%H:%M:%S\",\"periods\":["
     "\"\",\"\"],\"days\":[\"dimanche\",\"lundi\",\"mardi\",\"mercredi\",\"jeudi\",\"vendredi\","
     "\"samedi\"],\"shortDays\":[\"dim\",\"lun\",\"mar\",\"mer\",\"jeu\",\"ven\",\"sam\"],"
     "\"months\":[\"janvier\",\"février\",\"mars\",\"avril\",\"mai\",\"juin\",\"juillet\","
     "\"août\",\"septembre\",\"octobre\",\"novembre\",\"décembre\"],\"shortMonths\":[\"jan\","
     "\"fév\",\"mar\",\"avr\",\"mai\",\"jui\",\"jul\",\"aoû\",\"sep\",\"oct\",\"nov\",\"déc\"]}"},
    {"fr-FR",
     "{\"decimal\":\",\",\"thousands\":\"\\u00a0\",\"grouping\":[3],\"currency\":[\"\","
     "\"\\u00a0€\"],"
     "\"percent\":\"\\u202f%\"}",
     "{\"dateTime\":\"%A %e %B %Y à %X\",\"date\":\"%d/%m/%Y\",\"time\":\"%H:%M:%S\",\"periods\":["
     "\"AM\",\"PM\"],\"days\":[\"dimanche\",\"lundi\",\"mardi\",\"mercredi\",\"jeudi\","
     "\"vendredi\","
     "\"samedi\"],\"shortDays\":[\"dim.\",\"lun.\",\"mar.\",\"mer.\",\"jeu.\",\"ven.\",\"sam.\"],"
     "\"months\":[\"janvier\",\"février\",\"mars\",\"avril\",\"mai\",\"juin\",\"juillet\","
     "\"août\",\"septembre\",\"octobre\",\"novembre\",\"décembre\"],\"shortMonths\":[\"janv.\","
     "\"févr.\",\"mars\",\"avr.\",\"mai\",\"juin\",\"juil.\",\"août\",\"sept.\",\"oct.\","
     "\"nov.\",\"déc.\"]}"},
    {"he-IL", "{\"decimal\":\".\",\"thousands\":\",\",\"grouping\":[3],\"currency\":[\"₪\",\"\"]}",
     "{\"dateTime\":\"%A, %e ב%B %Y %X\",\"date\":\"%d.%m.%Y\",\"time\":\"%H:%M:%S\",\"periods\":["
     "\"AM\",\"PM\"],\"days\":[\"ראשון\",\"שני\",\"שלישי\",\"רביעי\",\"חמישי\","
     "\"שישי\",\"שבת\"],\"shortDays\":[\"א׳\",\"ב׳\",\"ג׳\",\"ד׳\",\"ה׳\","
     "\"ו׳\",\"ש׳\"],\"months\":[\"ינואר\",\"פברואר\",\"מרץ\",\"אפריל\","
     "\"מאי\",\"יוני\",\"יולי\",\"אוגוסט\",\"ספטמבר\",\"אוקטובר\","
     "\"נובמבר\",\"דצמבר\"],\"shortMonths\":[\"ינו׳\",\"פבר׳\",\"מרץ\","
     "\"אפר׳\",\"מאי\",\"יוני\",\"יולי\",\"אוג׳\",\"ספט׳\",\"אוק׳\","
     "\"נוב׳\",\"דצמ׳\"]}"},
    {"hr-HR", NULL,
     "{\"dateTime\":\"%A, %e. %B %Y., "
     "%X\",\"date\":\"%d.\\u00a0%m.\\u00a0%Y.\",\"time\":\"%H:%M:%S\","
     "\"periods\":[\"AM\",\"PM\"],\"days\":[\"Nedjelja\",\"Ponedjeljak\",\"Utorak\",\"Srijeda\","
     "\"Četvtrak\",\"Petak\",\"Subota\"],\"shortDays\":[\"Ne\",\"Po\",\"Ut\",\"Sr\",\"Če\","
     "\"Pe\",\"Su\"],\"months\":[\"Siječanj\",\"Veljača\",\"Ožujak\",\"Travanj\",\"Svibanj\","
     "\"Lipanj\",\"Srpanj\",\"Kolovoz\",\"Rujan\",\"Listopad\",\"Studeni\",\"Prosinac\"],"
     "\"shortMonths\":["
     "\"Sij\",\"Velj\",\"Ožu\",\"Tra\",\"Svi\",\"Lip\",\"Srp\",\"Kol\",\"Ruj\",\"Lis\",\"Stu\","
     "\"Pro\"]}"},
    {"hu-HU",
     "{\"decimal\":\",\",\"thousands\":\"\\u00a0\",\"grouping\":[3],\"currency\":[\"\","
     "\"\\u00a0Ft\"]}",
     "{\"dateTime\":\"%Y. %B %-e., %A %X\",\"date\":\"%Y. %m. %d.\",\"time\":\"%H:%M:%S\","
     "\"periods\":[\"de.\",\"du.\"],\"days\":[\"vasárnap\",\"hétfő\",\"kedd\",\"szerda\","
     "\"csütörtök\",\"péntek\",\"szombat\"],\"shortDays\":[\"V\",\"H\",\"K\",\"Sze\",\"Cs\","
     "\"P\",\"Szo\"],\"months\":[\"január\",\"február\",\"március\",\"április\",\"május\","
     "\"június\",\"július\",\"augusztus\",\"szeptember\",\"október\",\"november\",\"december\"],"
     "\"shortMonths\":[\"jan.\",\"feb.\",\"már.\",\"ápr.\",\"máj.\",\"jún.\",\"júl.\","
     "\"aug.\",\"szept.\",\"okt.\",\"nov.\",\"dec.\"]}"},
    {"it-IT", "{\"decimal\":\",\",\"thousands\":\".\",\"grouping\":[3],\"currency\":[\"€\",\"\"]}",
     "{\"dateTime\":\"%A %e %B %Y, %X\",\"date\":\"%d/%m/%Y\",\"time\":\"%H:%M:%S\",\"periods\":["
     "\"AM\",\"PM\"],\"days\":[\"Domenica\",\"Lunedì\",\"Martedì\",\"Mercoledì\",\"Giovedì\","
     "\"Venerdì\",\"Sabato\"],\"shortDays\":[\"Dom\",\"Lun\",\"Mar\",\"Mer\",\"Gio\",\"Ven\","
     "\"Sab\"],\"months\":[\"Gennaio\",\"Febbraio\",\"Marzo\",\"Aprile\",\"Maggio\",\"Giugno\","
     "\"Luglio\",\"Agosto\",\"Settembre\",\"Ottobre\",\"Novembre\",\"Dicembre\"],\"shortMonths\":["
     "\"Gen\",\"Feb\",\"Mar\",\"Apr\",\"Mag\",\"Giu\",\"Lug\",\"Ago\",\"Set\",\"Ott\",\"Nov\","
     "\"Dic\"]}"},
    {"ja-JP", "{\"decimal\":\".\",\"thousands\":\",\",\"grouping\":[3],\"currency\":[\"\",\"円\"]}",
     "{\"dateTime\":\"%x %a %X\",\"date\":\"%Y/%m/%d\",\"time\":\"%H:%M:%S\",\"periods\":["
     "\"AM\",\"PM\"],\"days\":[\"日曜日\",\"月曜日\",\"火曜日\",\"水曜日\",\"木曜日\","
     "\"金曜日\",\"土曜日\"],\"shortDays\":[\"日\",\"月\",\"火\",\"水\",\"木\","
     "\"金\",\"土\"],\"months\":[\"1月\",\"2月\",\"3月\",\"4月\",\"5月\",\"6月\",\"7月\","
     "\"8月\",\"9月\",\"10月\",\"11月\",\"12月\"],\"shortMonths\":[\"1月\",\"2月\","
     "\"3月\",\"4月\",\"5月\",\"6月\",\"7月\",\"8月\",\"9月\",\"10月\",\"11月\",\"12月\"]}"},
    {"ko-KR", "{\"decimal\":\".\",\"thousands\":\",\",\"grouping\":[3],\"currency\":[\"₩\",\"\"]}",
     "{\"dateTime\":\"%Y/%m/%d %a %X\",\"date\":\"%Y/%m/%d\",\"time\":\"%H:%M:%S\",\"periods\":["
     "\"오전\",\"오후\"],\"days\":[\"일요일\",\"월요일\",\"화요일\",\"수요일\","
     "\"목요일\",\"금요일\",\"토요일\"],\"shortDays\":[\"일\",\"월\",\"화\",\"수\","
     "\"목\",\"금\",\"토\"],\"months\":[\"1월\",\"2월\",\"3월\",\"4월\",\"5월\",\"6월\","
     "\"7월\",\"8월\",\"9월\",\"10월\",\"11월\",\"12월\"],\"shortMonths\":[\"1월\","
     "\"2월\",\"3월\",\"4월\",\"5월\",\"6월\",\"7월\",\"8월\",\"9월\",\"10월\",\"11월\","
     "\"12월\"]}"},
    {"mk-MK",
     "{\"decimal\":\",\",\"thousands\":\".\",\"grouping\":[3],\"currency\":[\"\",\"\\u00a0ден.\"]}",
     "{\"dateTime\":\"%A, %e %B %Y г. "
     "%X\",\"date\":\"%d.%m.%Y\",\"time\":\"%H:%M:%S\",\"periods\":["
     "\"AM\",\"PM\"],\"days\":[\"недела\",\"понеделник\",\"вторник\","
     "\"среда\",\"четврток\",\"петок\",\"сабота\"],\"shortDays\":["
     "\"нед\",\"пон\",\"вто\",\"сре\",\"чет\",\"пет\",\"саб\"],\"months\":["
     "\"јануари\",\"февруари\",\"март\",\"април\",\"мај\",\"јуни\","
     "\"јули\",\"август\",\"септември\",\"октомври\",\"ноември\","
     "\"декември\"],\"shortMonths\":[\"јан\",\"фев\",\"мар\",\"апр\",\"мај\","
     "\"јун\",\"јул\",\"авг\",\"сеп\",\"окт\",\"ное\",\"дек\"]}"},
    {"nb-NO", NULL,
     "{\"dateTime\":\"%A den %d. %B %Y "
     "%X\",\"date\":\"%d.%m.%Y\",\"time\":\"%H:%M:%S\",\"periods\":["
     "\"AM\",\"PM\"],\"days\":[\"søndag\",\"mandag\",\"tirsdag\",\"onsdag\",\"torsdag\",\"fredag\","
     "\"lørdag\"],\"shortDays\":[\"søn\",\"man\",\"tir\",\"ons\",\"tor\",\"fre\",\"lør\"],"
     "\"months\":[\"januar\",\"februar\",\"mars\",\"april\",\"mai\",\"juni\",\"juli\",\"august\","
     "\"september\",\"oktober\",\"november\",\"desember\"],\"shortMonths\":[\"jan\",\"feb\","
     "\"mars\",\"apr\",\"mai\",\"juni\",\"juli\",\"aug\",\"sep\",\"okt\",\"nov\",\"des\"]}"},
    {"nl-BE", NULL,
     "{\"dateTime\":\"%a %e %B %Y %X\",\"date\":\"%d/%m/%Y\",\"time\":\"%H:%M:%S\",\"periods\":["
     "\"AM\",\"PM\"],\"days\":[\"zondag\",\"maandag\",\"dinsdag\",\"woensdag\",\"donderdag\","
     "\"vrijdag\",\"zaterdag\"],\"shortDays\":[\"zo\",\"ma\",\"di\",\"wo\",\"do\",\"vr\",\"za\"],"
     "\"months\":[\"januari\",\"februari\",\"maart\",\"april\",\"mei\",\"juni\",\"juli\","
     "\"augustus\","
     "\"september\",\"oktober\",\"november\",\"december\"],\"shortMonths\":[\"jan\",\"feb\","
     "\"mrt\",\"apr\",\"mei\",\"jun\",\"jul\",\"aug\",\"sep\",\"okt\",\"nov\",\"dec\"]}"},
    {"nl-NL",
     "{\"decimal\":\",\",\"thousands\":\".\",\"grouping\":[3],\"currency\":[\"€\\u00a0\","
     "\"\"]}",
     "{\"dateTime\":\"%a %e %B %Y %X\",\"date\":\"%d-%m-%Y\",\"time\":\"%H:%M:%S\",\"periods\":["
     "\"AM\",\"PM\"],\"days\":[\"zondag\",\"maandag\",\"dinsdag\",\"woensdag\",\"donderdag\","
     "\"vrijdag\",\"zaterdag\"],\"shortDays\":[\"zo\",\"ma\",\"di\",\"wo\",\"do\",\"vr\",\"za\"],"
     "\"months\":[\"januari\",\"februari\",\"maart\",\"april\",\"mei\",\"juni\",\"juli\","
     "\"augustus\","
     "\"september\",\"oktober\",\"november\",\"december\"],\"shortMonths\":[\"jan\",\"feb\","
     "\"mrt\",\"apr\",\"mei\",\"jun\",\"jul\",\"aug\",\"sep\",\"okt\",\"nov\",\"dec\"]}"},
    {"pl-PL", "{\"decimal\":\",\",\"thousands\":\".\",\"grouping\":[3],\"currency\":[\"\",\"zł\"]}",
     "{\"dateTime\":\"%A, %e %B %Y, %X\",\"date\":\"%d/%m/%Y\",\"time\":\"%H:%M:%S\",\"periods\":["
     "\"AM\",\"PM\"],\"days\":[\"Niedziela\",\"Poniedziałek\",\"Wtorek\",\"Środa\",\"Czwartek\","
     "\"Piątek\",\"Sobota\"],\"shortDays\":[\"Niedz.\",\"Pon.\",\"Wt.\",\"Śr.\",\"Czw.\","
     "\"Pt.\",\"Sob.\"],\"months\":[\"Styczeń\",\"Luty\",\"Marzec\",\"Kwiecień\",\"Maj\","
     "\"Czerwiec\",\"Lipiec\",\"Sierpień\",\"Wrzesień\",\"Październik\",\"Listopad\",\"Grudzień\"],"
     "\"shortMonths\":[\"Stycz.\",\"Luty\",\"Marz.\",\"Kwie.\",\"Maj\",\"Czerw.\",\"Lipc.\","
     "\"Sierp.\",\"Wrz.\",\"Paźdz.\",\"Listop.\",\"Grudz.\"]}"},
    {"pt-BR", "{\"decimal\":\",\",\"thousands\":\".\",\"grouping\":[3],\"currency\":[\"R$\",\"\"]}",
     "{\"dateTime\":\"%A, %e de %B de %Y. %X\",\"date\":\"%d/%m/%Y\",\"time\":\"%H:%M:%S\","
     "\"periods\":[\"AM\",\"PM\"],\"days\":[\"Domingo\",\"Segunda\",\"Terça\",\"Quarta\","
     "\"Quinta\",\"Sexta\",\"Sábado\"],\"shortDays\":[\"Dom\",\"Seg\",\"Ter\",\"Qua\",\"Qui\","
     "\"Sex\",\"Sáb\"],\"months\":[\"Janeiro\",\"Fevereiro\",\"Março\",\"Abril\",\"Maio\","
     "\"Junho\",\"Julho\",\"Agosto\",\"Setembro\",\"Outubro\",\"Novembro\",\"Dezembro\"],"
     "\"shortMonths\":["
     "\"Jan\",\"Fev\",\"Mar\",\"Abr\",\"Mai\",\"Jun\",\"Jul\",\"Ago\",\"Set\",\"Out\",\"Nov\","
     "\"Dez\"]}"},
    {"pt-PT",
     "{\"decimal\":\",\",\"thousands\":\"\\u00a0\",\"grouping\":[3],\"currency\":[\"\","
     "\"\\u00a0€\"]}",
     NULL},
    {"ru-RU",
     "{\"decimal\":\",\",\"thousands\":\"\\u00a0\",\"grouping\":[3],\"currency\":[\"\","
     "\"\\u00a0₽\"]}",
     "{\"dateTime\":\"%A, %e %B %Y г. "
     "%X\",\"date\":\"%d.%m.%Y\",\"time\":\"%H:%M:%S\",\"periods\":["
     "\"AM\",\"PM\"],\"days\":[\"воскресенье\",\"понедельник\",\"вторник\","
     "\"среда\",\"четверг\",\"пятница\",\"суббота\"],\"shortDays\":["
     "\"вс\",\"пн\",\"вт\",\"ср\",\"чт\",\"пт\",\"сб\"],\"months\":[\"января\","
     "\"февраля\",\"марта\",\"апреля\",\"мая\",\"июня\",\"июля\","
     "\"августа\",\"сентября\",\"октября\",\"ноября\",\"декабря\"],"
     "\"shortMonths\":[\"янв\",\"фев\",\"мар\",\"апр\",\"май\",\"июн\",\"июл\","
     "\"авг\",\"сен\",\"окт\",\"ноя\",\"дек\"]}"},
    {"sl-SI",
     "{\"decimal\":\",\",\"thousands\":\".\",\"grouping\":[3],\"currency\":[\"\",\"\\u00a0€\"]}",
     NULL},
    {"sv-SE",
     "{\"decimal\":\",\",\"thousands\":\"\\u00a0\",\"grouping\":[3],\"currency\":[\"\",\" kr\"]}",
     "{\"dateTime\":\"%A den %d %B %Y "
     "%X\",\"date\":\"%Y-%m-%d\",\"time\":\"%H:%M:%S\",\"periods\":["
     "\"fm\",\"em\"],\"days\":[\"Söndag\",\"Måndag\",\"Tisdag\",\"Onsdag\",\"Torsdag\",\"Fredag\","
     "\"Lördag\"],\"shortDays\":[\"Sön\",\"Mån\",\"Tis\",\"Ons\",\"Tor\",\"Fre\",\"Lör\"],"
     "\"months\":[\"Januari\",\"Februari\",\"Mars\",\"April\",\"Maj\",\"Juni\",\"Juli\","
     "\"Augusti\","
     "\"September\",\"Oktober\",\"November\",\"December\"],\"shortMonths\":[\"Jan\",\"Feb\","
     "\"Mar\",\"Apr\",\"Maj\",\"Jun\",\"Jul\",\"Aug\",\"Sep\",\"Okt\",\"Nov\",\"Dec\"]}"},
    {"tr-TR", NULL,
     "{\"dateTime\":\"%a %e %b %X %Y\",\"date\":\"%d/%m/%Y\",\"time\":\"%H:%M:%S\",\"periods\":["
     "\"AM\",\"PM\"],\"days\":[\"Pazar\",\"Pazartesi\",\"Salı\",\"Çarşamba\",\"Perşembe\","
     "\"Cuma\",\"Cumartesi\"],\"shortDays\":[\"Paz\",\"Pzt\",\"Sal\",\"Çar\",\"Per\",\"Cum\","
     "\"Cmt\"],\"months\":[\"Ocak\",\"Şubat\",\"Mart\",\"Nisan\",\"Mayıs\",\"Haziran\",\"Temmuz\","
     "\"Ağustos\",\"Eylül\",\"Ekim\",\"Kasım\",\"Aralık\"],\"shortMonths\":[\"Oca\",\"Şub\","
     "\"Mar\",\"Nis\",\"May\",\"Haz\",\"Tem\",\"Ağu\",\"Eyl\",\"Eki\",\"Kas\",\"Ara\"]}"},
    {"uk-UA",
     "{\"decimal\":\",\",\"thousands\":\"\\u00a0\",\"grouping\":[3],\"currency\":[\"\",\"\\u00a0₴."
     "\"]}",
     "{\"dateTime\":\"%A, %e %B %Y р. "
     "%X\",\"date\":\"%d.%m.%Y\",\"time\":\"%H:%M:%S\",\"periods\":["
     "\"дп\",\"пп\"],\"days\":[\"неділя\",\"понеділок\",\"вівторок\","
     "\"середа\",\"четвер\",\"п'ятниця\",\"субота\"],\"shortDays\":["
     "\"нд\",\"пн\",\"вт\",\"ср\",\"чт\",\"пт\",\"сб\"],\"months\":[\"січня\","
     "\"лютого\",\"березня\",\"квітня\",\"травня\",\"червня\","
     "\"липня\",\"серпня\",\"вересня\",\"жовтня\",\"листопада\","
     "\"грудня\"],\"shortMonths\":[\"січ.\",\"лют.\",\"бер.\",\"квіт.\","
     "\"трав.\",\"черв.\",\"лип.\",\"серп.\",\"вер.\",\"жовт.\",\"лист.\","
     "\"груд.\"]}"},
    {"vi-VN", NULL,
     "{\"dateTime\":\"%a, %e %b, %Y "
     "%H:%M\",\"date\":\"%d/%m/%Y\",\"time\":\"%H:%M:%S\",\"periods\":["
     "\"AM\",\"PM\"],\"days\":[\"Chủ nhật\",\"Thứ hai\",\"Thứ ba\",\"Thứ tư\",\"Thứ năm\","
     "\"Thứ sáu\",\"Thứ bảy\"],\"shortDays\":[\"CN\",\"Thứ 2\",\"Thứ 3\",\"Thứ 4\","
     "\"Thứ 5\",\"Thứ 6\",\"Thứ 7\"],\"months\":[\"Tháng một\",\"Tháng hai\",\"Tháng ba\","
     "\"Tháng tư\",\"Tháng năm\",\"Tháng sáu\",\"Tháng bảy\",\"Tháng tám\",\"Tháng chín\","
     "\"Tháng mười\",\"Tháng mười một\",\"Tháng mười hai\"],\"shortMonths\":["
     "\"Tháng 1\",\"Tháng 2\",\"Tháng 3\",\"Tháng 4\",\"Tháng 5\",\"Tháng 6\",\"Tháng 7\","
     "\"Tháng 8\",\"Tháng 9\",\"Tháng 10\",\"Tháng 11\",\"Tháng 12\"]}"},
    {"zh-CN", "{\"decimal\":\".\",\"thousands\":\",\",\"grouping\":[3],\"currency\":[\"¥\",\"\"]}",
     "{\"dateTime\":\"%x %A %X\",\"date\":\"%Y年%-m月%-d日\",\"time\":\"%H:%M:%S\",\"periods\":["
     "\"上午\",\"下午\"],\"days\":[\"星期日\",\"星期一\",\"星期二\",\"星期三\","
     "\"星期四\",\"星期五\",\"星期六\"],\"shortDays\":[\"周日\",\"周一\",\"周二\","
     "\"周三\",\"周四\",\"周五\",\"周六\"],\"months\":[\"一月\",\"二月\",\"三月\","
     "\"四月\",\"五月\",\"六月\",\"七月\",\"八月\",\"九月\",\"十月\",\"十一月\","
     "\"十二月\"],\"shortMonths\":[\"一月\",\"二月\",\"三月\",\"四月\",\"五月\","
     "\"六月\",\"七月\",\"八月\",\"九月\",\"十月\",\"十一月\",\"十二月\"]}"},
    {"zh-TW", NULL,
     "{\"dateTime\":\"%x %A %X\",\"date\":\"%Y年%-m月%-d日\",\"time\":\"%H:%M:%S\",\"periods\":["
     "\"上午\",\"下午\"],\"days\":[\"星期日\",\"星期一\",\"星期二\",\"星期三\","
     "\"星期四\",\"星期五\",\"星期六\"],\"shortDays\":[\"日\",\"一\",\"二\",\"三\","
     "\"四\",\"五\",\"六\"],\"months\":[\"一月\",\"二月\",\"三月\",\"四月\",\"五月\","
     "\"六月\",\"七月\",\"八月\",\"九月\",\"十月\",\"十一月\",\"十二月\"],"
     "\"shortMonths\":[\"1月\",\"2月\",\"3月\",\"4月\",\"5月\",\"6月\",\"7月\",\"8月\","
     "\"9月\",\"10月\",\"11月\",\"12月\"]}"},
    {NULL, NULL, NULL},
};
/* clang-format on */

const struct locale_row *locale_named(const char *name)
{
    size_t length = strlen(name);
    for (const struct locale_row *row = locale_rows; row->name; row++) {
        if (strcmp(row->name, name) == 0)
            return row;
    }
    if (strchr(name, '-'))
        return NULL;
    /* "de" is the Germany of "de-DE" rather than the Switzerland of "de-CH". */
    const struct locale_row *found = NULL;
    for (const struct locale_row *row = locale_rows; row->name; row++) {
        if (strncmp(row->name, name, length) != 0 || row->name[length] != '-')
            continue;
        const char *country = row->name + length + 1;
        bool is_own = (country[0] | 0x20) == name[0] && (country[1] | 0x20) == name[1];
        if (!found || is_own || strcmp(row->name, "en-US") == 0)
            found = row;
    }
    return found;
}
