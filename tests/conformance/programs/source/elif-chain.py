# A chain of eight hundred elifs.
def f(x):
    if x == -1:
        return -1
    elif x == 0:
        return "r0"
    elif x == 1:
        return "r1"
    elif x == 2:
        return "r2"
    elif x == 3:
        return "r3"
    elif x == 4:
        return "r4"
    elif x == 5:
        return "r5"
    elif x == 6:
        return "r6"
    elif x == 7:
        return "r7"
    elif x == 8:
        return "r8"
    elif x == 9:
        return "r9"
    elif x == 10:
        return "r10"
    elif x == 11:
        return "r11"
    elif x == 12:
        return "r12"
    elif x == 13:
        return "r13"
    elif x == 14:
        return "r14"
    elif x == 15:
        return "r15"
    elif x == 16:
        return "r16"
    elif x == 17:
        return "r17"
    elif x == 18:
        return "r18"
    elif x == 19:
        return "r19"
    elif x == 20:
        return "r20"
    elif x == 21:
        return "r21"
    elif x == 22:
        return "r22"
    elif x == 23:
        return "r23"
    elif x == 24:
        return "r24"
    elif x == 25:
        return "r25"
    elif x == 26:
        return "r26"
    elif x == 27:
        return "r27"
    elif x == 28:
        return "r28"
    elif x == 29:
        return "r29"
    elif x == 30:
        return "r30"
    elif x == 31:
        return "r31"
    elif x == 32:
        return "r32"
    elif x == 33:
        return "r33"
    elif x == 34:
        return "r34"
    elif x == 35:
        return "r35"
    elif x == 36:
        return "r36"
    elif x == 37:
        return "r37"
    elif x == 38:
        return "r38"
    elif x == 39:
        return "r39"
    elif x == 40:
        return "r40"
    elif x == 41:
        return "r41"
    elif x == 42:
        return "r42"
    elif x == 43:
        return "r43"
    elif x == 44:
        return "r44"
    elif x == 45:
        return "r45"
    elif x == 46:
        return "r46"
    elif x == 47:
        return "r47"
    elif x == 48:
        return "r48"
    elif x == 49:
        return "r49"
    elif x == 50:
        return "r50"
    elif x == 51:
        return "r51"
    elif x == 52:
        return "r52"
    elif x == 53:
        return "r53"
    elif x == 54:
        return "r54"
    elif x == 55:
        return "r55"
    elif x == 56:
        return "r56"
    elif x == 57:
        return "r57"
    elif x == 58:
        return "r58"
    elif x == 59:
        return "r59"
    elif x == 60:
        return "r60"
    elif x == 61:
        return "r61"
    elif x == 62:
        return "r62"
    elif x == 63:
        return "r63"
    elif x == 64:
        return "r64"
    elif x == 65:
        return "r65"
    elif x == 66:
        return "r66"
    elif x == 67:
        return "r67"
    elif x == 68:
        return "r68"
    elif x == 69:
        return "r69"
    elif x == 70:
        return "r70"
    elif x == 71:
        return "r71"
    elif x == 72:
        return "r72"
    elif x == 73:
        return "r73"
    elif x == 74:
        return "r74"
    elif x == 75:
        return "r75"
    elif x == 76:
        return "r76"
    elif x == 77:
        return "r77"
    elif x == 78:
        return "r78"
    elif x == 79:
        return "r79"
    elif x == 80:
        return "r80"
    elif x == 81:
        return "r81"
    elif x == 82:
        return "r82"
    elif x == 83:
        return "r83"
    elif x == 84:
        return "r84"
    elif x == 85:
        return "r85"
    elif x == 86:
        return "r86"
    elif x == 87:
        return "r87"
    elif x == 88:
        return "r88"
    elif x == 89:
        return "r89"
    elif x == 90:
        return "r90"
    elif x == 91:
        return "r91"
    elif x == 92:
        return "r92"
    elif x == 93:
        return "r93"
    elif x == 94:
        return "r94"
    elif x == 95:
        return "r95"
    elif x == 96:
        return "r96"
    elif x == 97:
        return "r97"
    elif x == 98:
        return "r98"
    elif x == 99:
        return "r99"
    elif x == 100:
        return "r100"
    elif x == 101:
        return "r101"
    elif x == 102:
        return "r102"
    elif x == 103:
        return "r103"
    elif x == 104:
        return "r104"
    elif x == 105:
        return "r105"
    elif x == 106:
        return "r106"
    elif x == 107:
        return "r107"
    elif x == 108:
        return "r108"
    elif x == 109:
        return "r109"
    elif x == 110:
        return "r110"
    elif x == 111:
        return "r111"
    elif x == 112:
        return "r112"
    elif x == 113:
        return "r113"
    elif x == 114:
        return "r114"
    elif x == 115:
        return "r115"
    elif x == 116:
        return "r116"
    elif x == 117:
        return "r117"
    elif x == 118:
        return "r118"
    elif x == 119:
        return "r119"
    elif x == 120:
        return "r120"
    elif x == 121:
        return "r121"
    elif x == 122:
        return "r122"
    elif x == 123:
        return "r123"
    elif x == 124:
        return "r124"
    elif x == 125:
        return "r125"
    elif x == 126:
        return "r126"
    elif x == 127:
        return "r127"
    elif x == 128:
        return "r128"
    elif x == 129:
        return "r129"
    elif x == 130:
        return "r130"
    elif x == 131:
        return "r131"
    elif x == 132:
        return "r132"
    elif x == 133:
        return "r133"
    elif x == 134:
        return "r134"
    elif x == 135:
        return "r135"
    elif x == 136:
        return "r136"
    elif x == 137:
        return "r137"
    elif x == 138:
        return "r138"
    elif x == 139:
        return "r139"
    elif x == 140:
        return "r140"
    elif x == 141:
        return "r141"
    elif x == 142:
        return "r142"
    elif x == 143:
        return "r143"
    elif x == 144:
        return "r144"
    elif x == 145:
        return "r145"
    elif x == 146:
        return "r146"
    elif x == 147:
        return "r147"
    elif x == 148:
        return "r148"
    elif x == 149:
        return "r149"
    elif x == 150:
        return "r150"
    elif x == 151:
        return "r151"
    elif x == 152:
        return "r152"
    elif x == 153:
        return "r153"
    elif x == 154:
        return "r154"
    elif x == 155:
        return "r155"
    elif x == 156:
        return "r156"
    elif x == 157:
        return "r157"
    elif x == 158:
        return "r158"
    elif x == 159:
        return "r159"
    elif x == 160:
        return "r160"
    elif x == 161:
        return "r161"
    elif x == 162:
        return "r162"
    elif x == 163:
        return "r163"
    elif x == 164:
        return "r164"
    elif x == 165:
        return "r165"
    elif x == 166:
        return "r166"
    elif x == 167:
        return "r167"
    elif x == 168:
        return "r168"
    elif x == 169:
        return "r169"
    elif x == 170:
        return "r170"
    elif x == 171:
        return "r171"
    elif x == 172:
        return "r172"
    elif x == 173:
        return "r173"
    elif x == 174:
        return "r174"
    elif x == 175:
        return "r175"
    elif x == 176:
        return "r176"
    elif x == 177:
        return "r177"
    elif x == 178:
        return "r178"
    elif x == 179:
        return "r179"
    elif x == 180:
        return "r180"
    elif x == 181:
        return "r181"
    elif x == 182:
        return "r182"
    elif x == 183:
        return "r183"
    elif x == 184:
        return "r184"
    elif x == 185:
        return "r185"
    elif x == 186:
        return "r186"
    elif x == 187:
        return "r187"
    elif x == 188:
        return "r188"
    elif x == 189:
        return "r189"
    elif x == 190:
        return "r190"
    elif x == 191:
        return "r191"
    elif x == 192:
        return "r192"
    elif x == 193:
        return "r193"
    elif x == 194:
        return "r194"
    elif x == 195:
        return "r195"
    elif x == 196:
        return "r196"
    elif x == 197:
        return "r197"
    elif x == 198:
        return "r198"
    elif x == 199:
        return "r199"
    elif x == 200:
        return "r200"
    elif x == 201:
        return "r201"
    elif x == 202:
        return "r202"
    elif x == 203:
        return "r203"
    elif x == 204:
        return "r204"
    elif x == 205:
        return "r205"
    elif x == 206:
        return "r206"
    elif x == 207:
        return "r207"
    elif x == 208:
        return "r208"
    elif x == 209:
        return "r209"
    elif x == 210:
        return "r210"
    elif x == 211:
        return "r211"
    elif x == 212:
        return "r212"
    elif x == 213:
        return "r213"
    elif x == 214:
        return "r214"
    elif x == 215:
        return "r215"
    elif x == 216:
        return "r216"
    elif x == 217:
        return "r217"
    elif x == 218:
        return "r218"
    elif x == 219:
        return "r219"
    elif x == 220:
        return "r220"
    elif x == 221:
        return "r221"
    elif x == 222:
        return "r222"
    elif x == 223:
        return "r223"
    elif x == 224:
        return "r224"
    elif x == 225:
        return "r225"
    elif x == 226:
        return "r226"
    elif x == 227:
        return "r227"
    elif x == 228:
        return "r228"
    elif x == 229:
        return "r229"
    elif x == 230:
        return "r230"
    elif x == 231:
        return "r231"
    elif x == 232:
        return "r232"
    elif x == 233:
        return "r233"
    elif x == 234:
        return "r234"
    elif x == 235:
        return "r235"
    elif x == 236:
        return "r236"
    elif x == 237:
        return "r237"
    elif x == 238:
        return "r238"
    elif x == 239:
        return "r239"
    elif x == 240:
        return "r240"
    elif x == 241:
        return "r241"
    elif x == 242:
        return "r242"
    elif x == 243:
        return "r243"
    elif x == 244:
        return "r244"
    elif x == 245:
        return "r245"
    elif x == 246:
        return "r246"
    elif x == 247:
        return "r247"
    elif x == 248:
        return "r248"
    elif x == 249:
        return "r249"
    elif x == 250:
        return "r250"
    elif x == 251:
        return "r251"
    elif x == 252:
        return "r252"
    elif x == 253:
        return "r253"
    elif x == 254:
        return "r254"
    elif x == 255:
        return "r255"
    elif x == 256:
        return "r256"
    elif x == 257:
        return "r257"
    elif x == 258:
        return "r258"
    elif x == 259:
        return "r259"
    elif x == 260:
        return "r260"
    elif x == 261:
        return "r261"
    elif x == 262:
        return "r262"
    elif x == 263:
        return "r263"
    elif x == 264:
        return "r264"
    elif x == 265:
        return "r265"
    elif x == 266:
        return "r266"
    elif x == 267:
        return "r267"
    elif x == 268:
        return "r268"
    elif x == 269:
        return "r269"
    elif x == 270:
        return "r270"
    elif x == 271:
        return "r271"
    elif x == 272:
        return "r272"
    elif x == 273:
        return "r273"
    elif x == 274:
        return "r274"
    elif x == 275:
        return "r275"
    elif x == 276:
        return "r276"
    elif x == 277:
        return "r277"
    elif x == 278:
        return "r278"
    elif x == 279:
        return "r279"
    elif x == 280:
        return "r280"
    elif x == 281:
        return "r281"
    elif x == 282:
        return "r282"
    elif x == 283:
        return "r283"
    elif x == 284:
        return "r284"
    elif x == 285:
        return "r285"
    elif x == 286:
        return "r286"
    elif x == 287:
        return "r287"
    elif x == 288:
        return "r288"
    elif x == 289:
        return "r289"
    elif x == 290:
        return "r290"
    elif x == 291:
        return "r291"
    elif x == 292:
        return "r292"
    elif x == 293:
        return "r293"
    elif x == 294:
        return "r294"
    elif x == 295:
        return "r295"
    elif x == 296:
        return "r296"
    elif x == 297:
        return "r297"
    elif x == 298:
        return "r298"
    elif x == 299:
        return "r299"
    elif x == 300:
        return "r300"
    elif x == 301:
        return "r301"
    elif x == 302:
        return "r302"
    elif x == 303:
        return "r303"
    elif x == 304:
        return "r304"
    elif x == 305:
        return "r305"
    elif x == 306:
        return "r306"
    elif x == 307:
        return "r307"
    elif x == 308:
        return "r308"
    elif x == 309:
        return "r309"
    elif x == 310:
        return "r310"
    elif x == 311:
        return "r311"
    elif x == 312:
        return "r312"
    elif x == 313:
        return "r313"
    elif x == 314:
        return "r314"
    elif x == 315:
        return "r315"
    elif x == 316:
        return "r316"
    elif x == 317:
        return "r317"
    elif x == 318:
        return "r318"
    elif x == 319:
        return "r319"
    elif x == 320:
        return "r320"
    elif x == 321:
        return "r321"
    elif x == 322:
        return "r322"
    elif x == 323:
        return "r323"
    elif x == 324:
        return "r324"
    elif x == 325:
        return "r325"
    elif x == 326:
        return "r326"
    elif x == 327:
        return "r327"
    elif x == 328:
        return "r328"
    elif x == 329:
        return "r329"
    elif x == 330:
        return "r330"
    elif x == 331:
        return "r331"
    elif x == 332:
        return "r332"
    elif x == 333:
        return "r333"
    elif x == 334:
        return "r334"
    elif x == 335:
        return "r335"
    elif x == 336:
        return "r336"
    elif x == 337:
        return "r337"
    elif x == 338:
        return "r338"
    elif x == 339:
        return "r339"
    elif x == 340:
        return "r340"
    elif x == 341:
        return "r341"
    elif x == 342:
        return "r342"
    elif x == 343:
        return "r343"
    elif x == 344:
        return "r344"
    elif x == 345:
        return "r345"
    elif x == 346:
        return "r346"
    elif x == 347:
        return "r347"
    elif x == 348:
        return "r348"
    elif x == 349:
        return "r349"
    elif x == 350:
        return "r350"
    elif x == 351:
        return "r351"
    elif x == 352:
        return "r352"
    elif x == 353:
        return "r353"
    elif x == 354:
        return "r354"
    elif x == 355:
        return "r355"
    elif x == 356:
        return "r356"
    elif x == 357:
        return "r357"
    elif x == 358:
        return "r358"
    elif x == 359:
        return "r359"
    elif x == 360:
        return "r360"
    elif x == 361:
        return "r361"
    elif x == 362:
        return "r362"
    elif x == 363:
        return "r363"
    elif x == 364:
        return "r364"
    elif x == 365:
        return "r365"
    elif x == 366:
        return "r366"
    elif x == 367:
        return "r367"
    elif x == 368:
        return "r368"
    elif x == 369:
        return "r369"
    elif x == 370:
        return "r370"
    elif x == 371:
        return "r371"
    elif x == 372:
        return "r372"
    elif x == 373:
        return "r373"
    elif x == 374:
        return "r374"
    elif x == 375:
        return "r375"
    elif x == 376:
        return "r376"
    elif x == 377:
        return "r377"
    elif x == 378:
        return "r378"
    elif x == 379:
        return "r379"
    elif x == 380:
        return "r380"
    elif x == 381:
        return "r381"
    elif x == 382:
        return "r382"
    elif x == 383:
        return "r383"
    elif x == 384:
        return "r384"
    elif x == 385:
        return "r385"
    elif x == 386:
        return "r386"
    elif x == 387:
        return "r387"
    elif x == 388:
        return "r388"
    elif x == 389:
        return "r389"
    elif x == 390:
        return "r390"
    elif x == 391:
        return "r391"
    elif x == 392:
        return "r392"
    elif x == 393:
        return "r393"
    elif x == 394:
        return "r394"
    elif x == 395:
        return "r395"
    elif x == 396:
        return "r396"
    elif x == 397:
        return "r397"
    elif x == 398:
        return "r398"
    elif x == 399:
        return "r399"
    elif x == 400:
        return "r400"
    elif x == 401:
        return "r401"
    elif x == 402:
        return "r402"
    elif x == 403:
        return "r403"
    elif x == 404:
        return "r404"
    elif x == 405:
        return "r405"
    elif x == 406:
        return "r406"
    elif x == 407:
        return "r407"
    elif x == 408:
        return "r408"
    elif x == 409:
        return "r409"
    elif x == 410:
        return "r410"
    elif x == 411:
        return "r411"
    elif x == 412:
        return "r412"
    elif x == 413:
        return "r413"
    elif x == 414:
        return "r414"
    elif x == 415:
        return "r415"
    elif x == 416:
        return "r416"
    elif x == 417:
        return "r417"
    elif x == 418:
        return "r418"
    elif x == 419:
        return "r419"
    elif x == 420:
        return "r420"
    elif x == 421:
        return "r421"
    elif x == 422:
        return "r422"
    elif x == 423:
        return "r423"
    elif x == 424:
        return "r424"
    elif x == 425:
        return "r425"
    elif x == 426:
        return "r426"
    elif x == 427:
        return "r427"
    elif x == 428:
        return "r428"
    elif x == 429:
        return "r429"
    elif x == 430:
        return "r430"
    elif x == 431:
        return "r431"
    elif x == 432:
        return "r432"
    elif x == 433:
        return "r433"
    elif x == 434:
        return "r434"
    elif x == 435:
        return "r435"
    elif x == 436:
        return "r436"
    elif x == 437:
        return "r437"
    elif x == 438:
        return "r438"
    elif x == 439:
        return "r439"
    elif x == 440:
        return "r440"
    elif x == 441:
        return "r441"
    elif x == 442:
        return "r442"
    elif x == 443:
        return "r443"
    elif x == 444:
        return "r444"
    elif x == 445:
        return "r445"
    elif x == 446:
        return "r446"
    elif x == 447:
        return "r447"
    elif x == 448:
        return "r448"
    elif x == 449:
        return "r449"
    elif x == 450:
        return "r450"
    elif x == 451:
        return "r451"
    elif x == 452:
        return "r452"
    elif x == 453:
        return "r453"
    elif x == 454:
        return "r454"
    elif x == 455:
        return "r455"
    elif x == 456:
        return "r456"
    elif x == 457:
        return "r457"
    elif x == 458:
        return "r458"
    elif x == 459:
        return "r459"
    elif x == 460:
        return "r460"
    elif x == 461:
        return "r461"
    elif x == 462:
        return "r462"
    elif x == 463:
        return "r463"
    elif x == 464:
        return "r464"
    elif x == 465:
        return "r465"
    elif x == 466:
        return "r466"
    elif x == 467:
        return "r467"
    elif x == 468:
        return "r468"
    elif x == 469:
        return "r469"
    elif x == 470:
        return "r470"
    elif x == 471:
        return "r471"
    elif x == 472:
        return "r472"
    elif x == 473:
        return "r473"
    elif x == 474:
        return "r474"
    elif x == 475:
        return "r475"
    elif x == 476:
        return "r476"
    elif x == 477:
        return "r477"
    elif x == 478:
        return "r478"
    elif x == 479:
        return "r479"
    elif x == 480:
        return "r480"
    elif x == 481:
        return "r481"
    elif x == 482:
        return "r482"
    elif x == 483:
        return "r483"
    elif x == 484:
        return "r484"
    elif x == 485:
        return "r485"
    elif x == 486:
        return "r486"
    elif x == 487:
        return "r487"
    elif x == 488:
        return "r488"
    elif x == 489:
        return "r489"
    elif x == 490:
        return "r490"
    elif x == 491:
        return "r491"
    elif x == 492:
        return "r492"
    elif x == 493:
        return "r493"
    elif x == 494:
        return "r494"
    elif x == 495:
        return "r495"
    elif x == 496:
        return "r496"
    elif x == 497:
        return "r497"
    elif x == 498:
        return "r498"
    elif x == 499:
        return "r499"
    elif x == 500:
        return "r500"
    elif x == 501:
        return "r501"
    elif x == 502:
        return "r502"
    elif x == 503:
        return "r503"
    elif x == 504:
        return "r504"
    elif x == 505:
        return "r505"
    elif x == 506:
        return "r506"
    elif x == 507:
        return "r507"
    elif x == 508:
        return "r508"
    elif x == 509:
        return "r509"
    elif x == 510:
        return "r510"
    elif x == 511:
        return "r511"
    elif x == 512:
        return "r512"
    elif x == 513:
        return "r513"
    elif x == 514:
        return "r514"
    elif x == 515:
        return "r515"
    elif x == 516:
        return "r516"
    elif x == 517:
        return "r517"
    elif x == 518:
        return "r518"
    elif x == 519:
        return "r519"
    elif x == 520:
        return "r520"
    elif x == 521:
        return "r521"
    elif x == 522:
        return "r522"
    elif x == 523:
        return "r523"
    elif x == 524:
        return "r524"
    elif x == 525:
        return "r525"
    elif x == 526:
        return "r526"
    elif x == 527:
        return "r527"
    elif x == 528:
        return "r528"
    elif x == 529:
        return "r529"
    elif x == 530:
        return "r530"
    elif x == 531:
        return "r531"
    elif x == 532:
        return "r532"
    elif x == 533:
        return "r533"
    elif x == 534:
        return "r534"
    elif x == 535:
        return "r535"
    elif x == 536:
        return "r536"
    elif x == 537:
        return "r537"
    elif x == 538:
        return "r538"
    elif x == 539:
        return "r539"
    elif x == 540:
        return "r540"
    elif x == 541:
        return "r541"
    elif x == 542:
        return "r542"
    elif x == 543:
        return "r543"
    elif x == 544:
        return "r544"
    elif x == 545:
        return "r545"
    elif x == 546:
        return "r546"
    elif x == 547:
        return "r547"
    elif x == 548:
        return "r548"
    elif x == 549:
        return "r549"
    elif x == 550:
        return "r550"
    elif x == 551:
        return "r551"
    elif x == 552:
        return "r552"
    elif x == 553:
        return "r553"
    elif x == 554:
        return "r554"
    elif x == 555:
        return "r555"
    elif x == 556:
        return "r556"
    elif x == 557:
        return "r557"
    elif x == 558:
        return "r558"
    elif x == 559:
        return "r559"
    elif x == 560:
        return "r560"
    elif x == 561:
        return "r561"
    elif x == 562:
        return "r562"
    elif x == 563:
        return "r563"
    elif x == 564:
        return "r564"
    elif x == 565:
        return "r565"
    elif x == 566:
        return "r566"
    elif x == 567:
        return "r567"
    elif x == 568:
        return "r568"
    elif x == 569:
        return "r569"
    elif x == 570:
        return "r570"
    elif x == 571:
        return "r571"
    elif x == 572:
        return "r572"
    elif x == 573:
        return "r573"
    elif x == 574:
        return "r574"
    elif x == 575:
        return "r575"
    elif x == 576:
        return "r576"
    elif x == 577:
        return "r577"
    elif x == 578:
        return "r578"
    elif x == 579:
        return "r579"
    elif x == 580:
        return "r580"
    elif x == 581:
        return "r581"
    elif x == 582:
        return "r582"
    elif x == 583:
        return "r583"
    elif x == 584:
        return "r584"
    elif x == 585:
        return "r585"
    elif x == 586:
        return "r586"
    elif x == 587:
        return "r587"
    elif x == 588:
        return "r588"
    elif x == 589:
        return "r589"
    elif x == 590:
        return "r590"
    elif x == 591:
        return "r591"
    elif x == 592:
        return "r592"
    elif x == 593:
        return "r593"
    elif x == 594:
        return "r594"
    elif x == 595:
        return "r595"
    elif x == 596:
        return "r596"
    elif x == 597:
        return "r597"
    elif x == 598:
        return "r598"
    elif x == 599:
        return "r599"
    elif x == 600:
        return "r600"
    elif x == 601:
        return "r601"
    elif x == 602:
        return "r602"
    elif x == 603:
        return "r603"
    elif x == 604:
        return "r604"
    elif x == 605:
        return "r605"
    elif x == 606:
        return "r606"
    elif x == 607:
        return "r607"
    elif x == 608:
        return "r608"
    elif x == 609:
        return "r609"
    elif x == 610:
        return "r610"
    elif x == 611:
        return "r611"
    elif x == 612:
        return "r612"
    elif x == 613:
        return "r613"
    elif x == 614:
        return "r614"
    elif x == 615:
        return "r615"
    elif x == 616:
        return "r616"
    elif x == 617:
        return "r617"
    elif x == 618:
        return "r618"
    elif x == 619:
        return "r619"
    elif x == 620:
        return "r620"
    elif x == 621:
        return "r621"
    elif x == 622:
        return "r622"
    elif x == 623:
        return "r623"
    elif x == 624:
        return "r624"
    elif x == 625:
        return "r625"
    elif x == 626:
        return "r626"
    elif x == 627:
        return "r627"
    elif x == 628:
        return "r628"
    elif x == 629:
        return "r629"
    elif x == 630:
        return "r630"
    elif x == 631:
        return "r631"
    elif x == 632:
        return "r632"
    elif x == 633:
        return "r633"
    elif x == 634:
        return "r634"
    elif x == 635:
        return "r635"
    elif x == 636:
        return "r636"
    elif x == 637:
        return "r637"
    elif x == 638:
        return "r638"
    elif x == 639:
        return "r639"
    elif x == 640:
        return "r640"
    elif x == 641:
        return "r641"
    elif x == 642:
        return "r642"
    elif x == 643:
        return "r643"
    elif x == 644:
        return "r644"
    elif x == 645:
        return "r645"
    elif x == 646:
        return "r646"
    elif x == 647:
        return "r647"
    elif x == 648:
        return "r648"
    elif x == 649:
        return "r649"
    elif x == 650:
        return "r650"
    elif x == 651:
        return "r651"
    elif x == 652:
        return "r652"
    elif x == 653:
        return "r653"
    elif x == 654:
        return "r654"
    elif x == 655:
        return "r655"
    elif x == 656:
        return "r656"
    elif x == 657:
        return "r657"
    elif x == 658:
        return "r658"
    elif x == 659:
        return "r659"
    elif x == 660:
        return "r660"
    elif x == 661:
        return "r661"
    elif x == 662:
        return "r662"
    elif x == 663:
        return "r663"
    elif x == 664:
        return "r664"
    elif x == 665:
        return "r665"
    elif x == 666:
        return "r666"
    elif x == 667:
        return "r667"
    elif x == 668:
        return "r668"
    elif x == 669:
        return "r669"
    elif x == 670:
        return "r670"
    elif x == 671:
        return "r671"
    elif x == 672:
        return "r672"
    elif x == 673:
        return "r673"
    elif x == 674:
        return "r674"
    elif x == 675:
        return "r675"
    elif x == 676:
        return "r676"
    elif x == 677:
        return "r677"
    elif x == 678:
        return "r678"
    elif x == 679:
        return "r679"
    elif x == 680:
        return "r680"
    elif x == 681:
        return "r681"
    elif x == 682:
        return "r682"
    elif x == 683:
        return "r683"
    elif x == 684:
        return "r684"
    elif x == 685:
        return "r685"
    elif x == 686:
        return "r686"
    elif x == 687:
        return "r687"
    elif x == 688:
        return "r688"
    elif x == 689:
        return "r689"
    elif x == 690:
        return "r690"
    elif x == 691:
        return "r691"
    elif x == 692:
        return "r692"
    elif x == 693:
        return "r693"
    elif x == 694:
        return "r694"
    elif x == 695:
        return "r695"
    elif x == 696:
        return "r696"
    elif x == 697:
        return "r697"
    elif x == 698:
        return "r698"
    elif x == 699:
        return "r699"
    elif x == 700:
        return "r700"
    elif x == 701:
        return "r701"
    elif x == 702:
        return "r702"
    elif x == 703:
        return "r703"
    elif x == 704:
        return "r704"
    elif x == 705:
        return "r705"
    elif x == 706:
        return "r706"
    elif x == 707:
        return "r707"
    elif x == 708:
        return "r708"
    elif x == 709:
        return "r709"
    elif x == 710:
        return "r710"
    elif x == 711:
        return "r711"
    elif x == 712:
        return "r712"
    elif x == 713:
        return "r713"
    elif x == 714:
        return "r714"
    elif x == 715:
        return "r715"
    elif x == 716:
        return "r716"
    elif x == 717:
        return "r717"
    elif x == 718:
        return "r718"
    elif x == 719:
        return "r719"
    elif x == 720:
        return "r720"
    elif x == 721:
        return "r721"
    elif x == 722:
        return "r722"
    elif x == 723:
        return "r723"
    elif x == 724:
        return "r724"
    elif x == 725:
        return "r725"
    elif x == 726:
        return "r726"
    elif x == 727:
        return "r727"
    elif x == 728:
        return "r728"
    elif x == 729:
        return "r729"
    elif x == 730:
        return "r730"
    elif x == 731:
        return "r731"
    elif x == 732:
        return "r732"
    elif x == 733:
        return "r733"
    elif x == 734:
        return "r734"
    elif x == 735:
        return "r735"
    elif x == 736:
        return "r736"
    elif x == 737:
        return "r737"
    elif x == 738:
        return "r738"
    elif x == 739:
        return "r739"
    elif x == 740:
        return "r740"
    elif x == 741:
        return "r741"
    elif x == 742:
        return "r742"
    elif x == 743:
        return "r743"
    elif x == 744:
        return "r744"
    elif x == 745:
        return "r745"
    elif x == 746:
        return "r746"
    elif x == 747:
        return "r747"
    elif x == 748:
        return "r748"
    elif x == 749:
        return "r749"
    elif x == 750:
        return "r750"
    elif x == 751:
        return "r751"
    elif x == 752:
        return "r752"
    elif x == 753:
        return "r753"
    elif x == 754:
        return "r754"
    elif x == 755:
        return "r755"
    elif x == 756:
        return "r756"
    elif x == 757:
        return "r757"
    elif x == 758:
        return "r758"
    elif x == 759:
        return "r759"
    elif x == 760:
        return "r760"
    elif x == 761:
        return "r761"
    elif x == 762:
        return "r762"
    elif x == 763:
        return "r763"
    elif x == 764:
        return "r764"
    elif x == 765:
        return "r765"
    elif x == 766:
        return "r766"
    elif x == 767:
        return "r767"
    elif x == 768:
        return "r768"
    elif x == 769:
        return "r769"
    elif x == 770:
        return "r770"
    elif x == 771:
        return "r771"
    elif x == 772:
        return "r772"
    elif x == 773:
        return "r773"
    elif x == 774:
        return "r774"
    elif x == 775:
        return "r775"
    elif x == 776:
        return "r776"
    elif x == 777:
        return "r777"
    elif x == 778:
        return "r778"
    elif x == 779:
        return "r779"
    elif x == 780:
        return "r780"
    elif x == 781:
        return "r781"
    elif x == 782:
        return "r782"
    elif x == 783:
        return "r783"
    elif x == 784:
        return "r784"
    elif x == 785:
        return "r785"
    elif x == 786:
        return "r786"
    elif x == 787:
        return "r787"
    elif x == 788:
        return "r788"
    elif x == 789:
        return "r789"
    elif x == 790:
        return "r790"
    elif x == 791:
        return "r791"
    elif x == 792:
        return "r792"
    elif x == 793:
        return "r793"
    elif x == 794:
        return "r794"
    elif x == 795:
        return "r795"
    elif x == 796:
        return "r796"
    elif x == 797:
        return "r797"
    elif x == 798:
        return "r798"
    elif x == 799:
        return "r799"
    return None
print(f(0), f(799), f(800), f(-1))
