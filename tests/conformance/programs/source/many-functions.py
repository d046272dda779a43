# Three thousand functions.
def f0(x, y=0):
    """Number 0."""
    return x + y + 0
def f1(x, y=1):
    """Number 1."""
    return x + y + 1
def f2(x, y=2):
    """Number 2."""
    return x + y + 2
def f3(x, y=3):
    """Number 3."""
    return x + y + 3
def f4(x, y=4):
    """Number 4."""
    return x + y + 4
def f5(x, y=5):
    """Number 5."""
    return x + y + 5
def f6(x, y=6):
    """Number 6."""
    return x + y + 6
def f7(x, y=7):
    """Number 7."""
    return x + y + 7
def f8(x, y=8):
    """Number 8."""
    return x + y + 8
def f9(x, y=9):
    """Number 9."""
    return x + y + 9
def f10(x, y=10):
    """Number 10."""
    return x + y + 10
def f11(x, y=11):
    """Number 11."""
    return x + y + 11
def f12(x, y=12):
    """Number 12."""
    return x + y + 12
def f13(x, y=13):
    """Number 13."""
    return x + y + 13
def f14(x, y=14):
    """Number 14."""
    return x + y + 14
def f15(x, y=15):
    """Number 15."""
    return x + y + 15
def f16(x, y=16):
    """Number 16."""
    return x + y + 16
def f17(x, y=17):
    """Number 17."""
    return x + y + 17
def f18(x, y=18):
    """Number 18."""
    return x + y + 18
def f19(x, y=19):
    """Number 19."""
    return x + y + 19
def f20(x, y=20):
    """Number 20."""
    return x + y + 20
def f21(x, y=21):
    """Number 21."""
    return x + y + 21
def f22(x, y=22):
    """Number 22."""
    return x + y + 22
def f23(x, y=23):
    """Number 23."""
    return x + y + 23
def f24(x, y=24):
    """Number 24."""
    return x + y + 24
def f25(x, y=25):
    """Number 25."""
    return x + y + 25
def f26(x, y=26):
    """Number 26."""
    return x + y + 26
def f27(x, y=27):
    """Number 27."""
    return x + y + 27
def f28(x, y=28):
    """Number 28."""
    return x + y + 28
def f29(x, y=29):
    """Number 29."""
    return x + y + 29
def f30(x, y=30):
    """Number 30."""
    return x + y + 30
def f31(x, y=31):
    """Number 31."""
    return x + y + 31
def f32(x, y=32):
    """Number 32."""
    return x + y + 32
def f33(x, y=33):
    """Number 33."""
    return x + y + 33
def f34(x, y=34):
    """Number 34."""
    return x + y + 34
def f35(x, y=35):
    """Number 35."""
    return x + y + 35
def f36(x, y=36):
    """Number 36."""
    return x + y + 36
def f37(x, y=37):
    """Number 37."""
    return x + y + 37
def f38(x, y=38):
    """Number 38."""
    return x + y + 38
def f39(x, y=39):
    """Number 39."""
    return x + y + 39
def f40(x, y=40):
    """Number 40."""
    return x + y + 40
def f41(x, y=41):
    """Number 41."""
    return x + y + 41
def f42(x, y=42):
    """Number 42."""
    return x + y + 42
def f43(x, y=43):
    """Number 43."""
    return x + y + 43
def f44(x, y=44):
    """Number 44."""
    return x + y + 44
def f45(x, y=45):
    """Number 45."""
    return x + y + 45
def f46(x, y=46):
    """Number 46."""
    return x + y + 46
def f47(x, y=47):
    """Number 47."""
    return x + y + 47
def f48(x, y=48):
    """Number 48."""
    return x + y + 48
def f49(x, y=49):
    """Number 49."""
    return x + y + 49
def f50(x, y=50):
    """Number 50."""
    return x + y + 50
def f51(x, y=51):
    """Number 51."""
    return x + y + 51
def f52(x, y=52):
    """Number 52."""
    return x + y + 52
def f53(x, y=53):
    """Number 53."""
    return x + y + 53
def f54(x, y=54):
    """Number 54."""
    return x + y + 54
def f55(x, y=55):
    """Number 55."""
    return x + y + 55
def f56(x, y=56):
    """Number 56."""
    return x + y + 56
def f57(x, y=57):
    """Number 57."""
    return x + y + 57
def f58(x, y=58):
    """Number 58."""
    return x + y + 58
def f59(x, y=59):
    """Number 59."""
    return x + y + 59
def f60(x, y=60):
    """Number 60."""
    return x + y + 60
def f61(x, y=61):
    """Number 61."""
    return x + y + 61
def f62(x, y=62):
    """Number 62."""
    return x + y + 62
def f63(x, y=63):
    """Number 63."""
    return x + y + 63
def f64(x, y=64):
    """Number 64."""
    return x + y + 64
def f65(x, y=65):
    """Number 65."""
    return x + y + 65
def f66(x, y=66):
    """Number 66."""
    return x + y + 66
def f67(x, y=67):
    """Number 67."""
    return x + y + 67
def f68(x, y=68):
    """Number 68."""
    return x + y + 68
def f69(x, y=69):
    """Number 69."""
    return x + y + 69
def f70(x, y=70):
    """Number 70."""
    return x + y + 70
def f71(x, y=71):
    """Number 71."""
    return x + y + 71
def f72(x, y=72):
    """Number 72."""
    return x + y + 72
def f73(x, y=73):
    """Number 73."""
    return x + y + 73
def f74(x, y=74):
    """Number 74."""
    return x + y + 74
def f75(x, y=75):
    """Number 75."""
    return x + y + 75
def f76(x, y=76):
    """Number 76."""
    return x + y + 76
def f77(x, y=77):
    """Number 77."""
    return x + y + 77
def f78(x, y=78):
    """Number 78."""
    return x + y + 78
def f79(x, y=79):
    """Number 79."""
    return x + y + 79
def f80(x, y=80):
    """Number 80."""
    return x + y + 80
def f81(x, y=81):
    """Number 81."""
    return x + y + 81
def f82(x, y=82):
    """Number 82."""
    return x + y + 82
def f83(x, y=83):
    """Number 83."""
    return x + y + 83
def f84(x, y=84):
    """Number 84."""
    return x + y + 84
def f85(x, y=85):
    """Number 85."""
    return x + y + 85
def f86(x, y=86):
    """Number 86."""
    return x + y + 86
def f87(x, y=87):
    """Number 87."""
    return x + y + 87
def f88(x, y=88):
    """Number 88."""
    return x + y + 88
def f89(x, y=89):
    """Number 89."""
    return x + y + 89
def f90(x, y=90):
    """Number 90."""
    return x + y + 90
def f91(x, y=91):
    """Number 91."""
    return x + y + 91
def f92(x, y=92):
    """Number 92."""
    return x + y + 92
def f93(x, y=93):
    """Number 93."""
    return x + y + 93
def f94(x, y=94):
    """Number 94."""
    return x + y + 94
def f95(x, y=95):
    """Number 95."""
    return x + y + 95
def f96(x, y=96):
    """Number 96."""
    return x + y + 96
def f97(x, y=97):
    """Number 97."""
    return x + y + 97
def f98(x, y=98):
    """Number 98."""
    return x + y + 98
def f99(x, y=99):
    """Number 99."""
    return x + y + 99
def f100(x, y=100):
    """Number 100."""
    return x + y + 100
def f101(x, y=101):
    """Number 101."""
    return x + y + 101
def f102(x, y=102):
    """Number 102."""
    return x + y + 102
def f103(x, y=103):
    """Number 103."""
    return x + y + 103
def f104(x, y=104):
    """Number 104."""
    return x + y + 104
def f105(x, y=105):
    """Number 105."""
    return x + y + 105
def f106(x, y=106):
    """Number 106."""
    return x + y + 106
def f107(x, y=107):
    """Number 107."""
    return x + y + 107
def f108(x, y=108):
    """Number 108."""
    return x + y + 108
def f109(x, y=109):
    """Number 109."""
    return x + y + 109
def f110(x, y=110):
    """Number 110."""
    return x + y + 110
def f111(x, y=111):
    """Number 111."""
    return x + y + 111
def f112(x, y=112):
    """Number 112."""
    return x + y + 112
def f113(x, y=113):
    """Number 113."""
    return x + y + 113
def f114(x, y=114):
    """Number 114."""
    return x + y + 114
def f115(x, y=115):
    """Number 115."""
    return x + y + 115
def f116(x, y=116):
    """Number 116."""
    return x + y + 116
def f117(x, y=117):
    """Number 117."""
    return x + y + 117
def f118(x, y=118):
    """Number 118."""
    return x + y + 118
def f119(x, y=119):
    """Number 119."""
    return x + y + 119
def f120(x, y=120):
    """Number 120."""
    return x + y + 120
def f121(x, y=121):
    """Number 121."""
    return x + y + 121
def f122(x, y=122):
    """Number 122."""
    return x + y + 122
def f123(x, y=123):
    """Number 123."""
    return x + y + 123
def f124(x, y=124):
    """Number 124."""
    return x + y + 124
def f125(x, y=125):
    """Number 125."""
    return x + y + 125
def f126(x, y=126):
    """Number 126."""
    return x + y + 126
def f127(x, y=127):
    """Number 127."""
    return x + y + 127
def f128(x, y=128):
    """Number 128."""
    return x + y + 128
def f129(x, y=129):
    """Number 129."""
    return x + y + 129
def f130(x, y=130):
    """Number 130."""
    return x + y + 130
def f131(x, y=131):
    """Number 131."""
    return x + y + 131
def f132(x, y=132):
    """Number 132."""
    return x + y + 132
def f133(x, y=133):
    """Number 133."""
    return x + y + 133
def f134(x, y=134):
    """Number 134."""
    return x + y + 134
def f135(x, y=135):
    """Number 135."""
    return x + y + 135
def f136(x, y=136):
    """Number 136."""
    return x + y + 136
def f137(x, y=137):
    """Number 137."""
    return x + y + 137
def f138(x, y=138):
    """Number 138."""
    return x + y + 138
def f139(x, y=139):
    """Number 139."""
    return x + y + 139
def f140(x, y=140):
    """Number 140."""
    return x + y + 140
def f141(x, y=141):
    """Number 141."""
    return x + y + 141
def f142(x, y=142):
    """Number 142."""
    return x + y + 142
def f143(x, y=143):
    """Number 143."""
    return x + y + 143
def f144(x, y=144):
    """Number 144."""
    return x + y + 144
def f145(x, y=145):
    """Number 145."""
    return x + y + 145
def f146(x, y=146):
    """Number 146."""
    return x + y + 146
def f147(x, y=147):
    """Number 147."""
    return x + y + 147
def f148(x, y=148):
    """Number 148."""
    return x + y + 148
def f149(x, y=149):
    """Number 149."""
    return x + y + 149
def f150(x, y=150):
    """Number 150."""
    return x + y + 150
def f151(x, y=151):
    """Number 151."""
    return x + y + 151
def f152(x, y=152):
    """Number 152."""
    return x + y + 152
def f153(x, y=153):
    """Number 153."""
    return x + y + 153
def f154(x, y=154):
    """Number 154."""
    return x + y + 154
def f155(x, y=155):
    """Number 155."""
    return x + y + 155
def f156(x, y=156):
    """Number 156."""
    return x + y + 156
def f157(x, y=157):
    """Number 157."""
    return x + y + 157
def f158(x, y=158):
    """Number 158."""
    return x + y + 158
def f159(x, y=159):
    """Number 159."""
    return x + y + 159
def f160(x, y=160):
    """Number 160."""
    return x + y + 160
def f161(x, y=161):
    """Number 161."""
    return x + y + 161
def f162(x, y=162):
    """Number 162."""
    return x + y + 162
def f163(x, y=163):
    """Number 163."""
    return x + y + 163
def f164(x, y=164):
    """Number 164."""
    return x + y + 164
def f165(x, y=165):
    """Number 165."""
    return x + y + 165
def f166(x, y=166):
    """Number 166."""
    return x + y + 166
def f167(x, y=167):
    """Number 167."""
    return x + y + 167
def f168(x, y=168):
    """Number 168."""
    return x + y + 168
def f169(x, y=169):
    """Number 169."""
    return x + y + 169
def f170(x, y=170):
    """Number 170."""
    return x + y + 170
def f171(x, y=171):
    """Number 171."""
    return x + y + 171
def f172(x, y=172):
    """Number 172."""
    return x + y + 172
def f173(x, y=173):
    """Number 173."""
    return x + y + 173
def f174(x, y=174):
    """Number 174."""
    return x + y + 174
def f175(x, y=175):
    """Number 175."""
    return x + y + 175
def f176(x, y=176):
    """Number 176."""
    return x + y + 176
def f177(x, y=177):
    """Number 177."""
    return x + y + 177
def f178(x, y=178):
    """Number 178."""
    return x + y + 178
def f179(x, y=179):
    """Number 179."""
    return x + y + 179
def f180(x, y=180):
    """Number 180."""
    return x + y + 180
def f181(x, y=181):
    """Number 181."""
    return x + y + 181
def f182(x, y=182):
    """Number 182."""
    return x + y + 182
def f183(x, y=183):
    """Number 183."""
    return x + y + 183
def f184(x, y=184):
    """Number 184."""
    return x + y + 184
def f185(x, y=185):
    """Number 185."""
    return x + y + 185
def f186(x, y=186):
    """Number 186."""
    return x + y + 186
def f187(x, y=187):
    """Number 187."""
    return x + y + 187
def f188(x, y=188):
    """Number 188."""
    return x + y + 188
def f189(x, y=189):
    """Number 189."""
    return x + y + 189
def f190(x, y=190):
    """Number 190."""
    return x + y + 190
def f191(x, y=191):
    """Number 191."""
    return x + y + 191
def f192(x, y=192):
    """Number 192."""
    return x + y + 192
def f193(x, y=193):
    """Number 193."""
    return x + y + 193
def f194(x, y=194):
    """Number 194."""
    return x + y + 194
def f195(x, y=195):
    """Number 195."""
    return x + y + 195
def f196(x, y=196):
    """Number 196."""
    return x + y + 196
def f197(x, y=197):
    """Number 197."""
    return x + y + 197
def f198(x, y=198):
    """Number 198."""
    return x + y + 198
def f199(x, y=199):
    """Number 199."""
    return x + y + 199
def f200(x, y=200):
    """Number 200."""
    return x + y + 200
def f201(x, y=201):
    """Number 201."""
    return x + y + 201
def f202(x, y=202):
    """Number 202."""
    return x + y + 202
def f203(x, y=203):
    """Number 203."""
    return x + y + 203
def f204(x, y=204):
    """Number 204."""
    return x + y + 204
def f205(x, y=205):
    """Number 205."""
    return x + y + 205
def f206(x, y=206):
    """Number 206."""
    return x + y + 206
def f207(x, y=207):
    """Number 207."""
    return x + y + 207
def f208(x, y=208):
    """Number 208."""
    return x + y + 208
def f209(x, y=209):
    """Number 209."""
    return x + y + 209
def f210(x, y=210):
    """Number 210."""
    return x + y + 210
def f211(x, y=211):
    """Number 211."""
    return x + y + 211
def f212(x, y=212):
    """Number 212."""
    return x + y + 212
def f213(x, y=213):
    """Number 213."""
    return x + y + 213
def f214(x, y=214):
    """Number 214."""
    return x + y + 214
def f215(x, y=215):
    """Number 215."""
    return x + y + 215
def f216(x, y=216):
    """Number 216."""
    return x + y + 216
def f217(x, y=217):
    """Number 217."""
    return x + y + 217
def f218(x, y=218):
    """Number 218."""
    return x + y + 218
def f219(x, y=219):
    """Number 219."""
    return x + y + 219
def f220(x, y=220):
    """Number 220."""
    return x + y + 220
def f221(x, y=221):
    """Number 221."""
    return x + y + 221
def f222(x, y=222):
    """Number 222."""
    return x + y + 222
def f223(x, y=223):
    """Number 223."""
    return x + y + 223
def f224(x, y=224):
    """Number 224."""
    return x + y + 224
def f225(x, y=225):
    """Number 225."""
    return x + y + 225
def f226(x, y=226):
    """Number 226."""
    return x + y + 226
def f227(x, y=227):
    """Number 227."""
    return x + y + 227
def f228(x, y=228):
    """Number 228."""
    return x + y + 228
def f229(x, y=229):
    """Number 229."""
    return x + y + 229
def f230(x, y=230):
    """Number 230."""
    return x + y + 230
def f231(x, y=231):
    """Number 231."""
    return x + y + 231
def f232(x, y=232):
    """Number 232."""
    return x + y + 232
def f233(x, y=233):
    """Number 233."""
    return x + y + 233
def f234(x, y=234):
    """Number 234."""
    return x + y + 234
def f235(x, y=235):
    """Number 235."""
    return x + y + 235
def f236(x, y=236):
    """Number 236."""
    return x + y + 236
def f237(x, y=237):
    """Number 237."""
    return x + y + 237
def f238(x, y=238):
    """Number 238."""
    return x + y + 238
def f239(x, y=239):
    """Number 239."""
    return x + y + 239
def f240(x, y=240):
    """Number 240."""
    return x + y + 240
def f241(x, y=241):
    """Number 241."""
    return x + y + 241
def f242(x, y=242):
    """Number 242."""
    return x + y + 242
def f243(x, y=243):
    """Number 243."""
    return x + y + 243
def f244(x, y=244):
    """Number 244."""
    return x + y + 244
def f245(x, y=245):
    """Number 245."""
    return x + y + 245
def f246(x, y=246):
    """Number 246."""
    return x + y + 246
def f247(x, y=247):
    """Number 247."""
    return x + y + 247
def f248(x, y=248):
    """Number 248."""
    return x + y + 248
def f249(x, y=249):
    """Number 249."""
    return x + y + 249
def f250(x, y=250):
    """Number 250."""
    return x + y + 250
def f251(x, y=251):
    """Number 251."""
    return x + y + 251
def f252(x, y=252):
    """Number 252."""
    return x + y + 252
def f253(x, y=253):
    """Number 253."""
    return x + y + 253
def f254(x, y=254):
    """Number 254."""
    return x + y + 254
def f255(x, y=255):
    """Number 255."""
    return x + y + 255
def f256(x, y=256):
    """Number 256."""
    return x + y + 256
def f257(x, y=257):
    """Number 257."""
    return x + y + 257
def f258(x, y=258):
    """Number 258."""
    return x + y + 258
def f259(x, y=259):
    """Number 259."""
    return x + y + 259
def f260(x, y=260):
    """Number 260."""
    return x + y + 260
def f261(x, y=261):
    """Number 261."""
    return x + y + 261
def f262(x, y=262):
    """Number 262."""
    return x + y + 262
def f263(x, y=263):
    """Number 263."""
    return x + y + 263
def f264(x, y=264):
    """Number 264."""
    return x + y + 264
def f265(x, y=265):
    """Number 265."""
    return x + y + 265
def f266(x, y=266):
    """Number 266."""
    return x + y + 266
def f267(x, y=267):
    """Number 267."""
    return x + y + 267
def f268(x, y=268):
    """Number 268."""
    return x + y + 268
def f269(x, y=269):
    """Number 269."""
    return x + y + 269
def f270(x, y=270):
    """Number 270."""
    return x + y + 270
def f271(x, y=271):
    """Number 271."""
    return x + y + 271
def f272(x, y=272):
    """Number 272."""
    return x + y + 272
def f273(x, y=273):
    """Number 273."""
    return x + y + 273
def f274(x, y=274):
    """Number 274."""
    return x + y + 274
def f275(x, y=275):
    """Number 275."""
    return x + y + 275
def f276(x, y=276):
    """Number 276."""
    return x + y + 276
def f277(x, y=277):
    """Number 277."""
    return x + y + 277
def f278(x, y=278):
    """Number 278."""
    return x + y + 278
def f279(x, y=279):
    """Number 279."""
    return x + y + 279
def f280(x, y=280):
    """Number 280."""
    return x + y + 280
def f281(x, y=281):
    """Number 281."""
    return x + y + 281
def f282(x, y=282):
    """Number 282."""
    return x + y + 282
def f283(x, y=283):
    """Number 283."""
    return x + y + 283
def f284(x, y=284):
    """Number 284."""
    return x + y + 284
def f285(x, y=285):
    """Number 285."""
    return x + y + 285
def f286(x, y=286):
    """Number 286."""
    return x + y + 286
def f287(x, y=287):
    """Number 287."""
    return x + y + 287
def f288(x, y=288):
    """Number 288."""
    return x + y + 288
def f289(x, y=289):
    """Number 289."""
    return x + y + 289
def f290(x, y=290):
    """Number 290."""
    return x + y + 290
def f291(x, y=291):
    """Number 291."""
    return x + y + 291
def f292(x, y=292):
    """Number 292."""
    return x + y + 292
def f293(x, y=293):
    """Number 293."""
    return x + y + 293
def f294(x, y=294):
    """Number 294."""
    return x + y + 294
def f295(x, y=295):
    """Number 295."""
    return x + y + 295
def f296(x, y=296):
    """Number 296."""
    return x + y + 296
def f297(x, y=297):
    """Number 297."""
    return x + y + 297
def f298(x, y=298):
    """Number 298."""
    return x + y + 298
def f299(x, y=299):
    """Number 299."""
    return x + y + 299
def f300(x, y=300):
    """Number 300."""
    return x + y + 300
def f301(x, y=301):
    """Number 301."""
    return x + y + 301
def f302(x, y=302):
    """Number 302."""
    return x + y + 302
def f303(x, y=303):
    """Number 303."""
    return x + y + 303
def f304(x, y=304):
    """Number 304."""
    return x + y + 304
def f305(x, y=305):
    """Number 305."""
    return x + y + 305
def f306(x, y=306):
    """Number 306."""
    return x + y + 306
def f307(x, y=307):
    """Number 307."""
    return x + y + 307
def f308(x, y=308):
    """Number 308."""
    return x + y + 308
def f309(x, y=309):
    """Number 309."""
    return x + y + 309
def f310(x, y=310):
    """Number 310."""
    return x + y + 310
def f311(x, y=311):
    """Number 311."""
    return x + y + 311
def f312(x, y=312):
    """Number 312."""
    return x + y + 312
def f313(x, y=313):
    """Number 313."""
    return x + y + 313
def f314(x, y=314):
    """Number 314."""
    return x + y + 314
def f315(x, y=315):
    """Number 315."""
    return x + y + 315
def f316(x, y=316):
    """Number 316."""
    return x + y + 316
def f317(x, y=317):
    """Number 317."""
    return x + y + 317
def f318(x, y=318):
    """Number 318."""
    return x + y + 318
def f319(x, y=319):
    """Number 319."""
    return x + y + 319
def f320(x, y=320):
    """Number 320."""
    return x + y + 320
def f321(x, y=321):
    """Number 321."""
    return x + y + 321
def f322(x, y=322):
    """Number 322."""
    return x + y + 322
def f323(x, y=323):
    """Number 323."""
    return x + y + 323
def f324(x, y=324):
    """Number 324."""
    return x + y + 324
def f325(x, y=325):
    """Number 325."""
    return x + y + 325
def f326(x, y=326):
    """Number 326."""
    return x + y + 326
def f327(x, y=327):
    """Number 327."""
    return x + y + 327
def f328(x, y=328):
    """Number 328."""
    return x + y + 328
def f329(x, y=329):
    """Number 329."""
    return x + y + 329
def f330(x, y=330):
    """Number 330."""
    return x + y + 330
def f331(x, y=331):
    """Number 331."""
    return x + y + 331
def f332(x, y=332):
    """Number 332."""
    return x + y + 332
def f333(x, y=333):
    """Number 333."""
    return x + y + 333
def f334(x, y=334):
    """Number 334."""
    return x + y + 334
def f335(x, y=335):
    """Number 335."""
    return x + y + 335
def f336(x, y=336):
    """Number 336."""
    return x + y + 336
def f337(x, y=337):
    """Number 337."""
    return x + y + 337
def f338(x, y=338):
    """Number 338."""
    return x + y + 338
def f339(x, y=339):
    """Number 339."""
    return x + y + 339
def f340(x, y=340):
    """Number 340."""
    return x + y + 340
def f341(x, y=341):
    """Number 341."""
    return x + y + 341
def f342(x, y=342):
    """Number 342."""
    return x + y + 342
def f343(x, y=343):
    """Number 343."""
    return x + y + 343
def f344(x, y=344):
    """Number 344."""
    return x + y + 344
def f345(x, y=345):
    """Number 345."""
    return x + y + 345
def f346(x, y=346):
    """Number 346."""
    return x + y + 346
def f347(x, y=347):
    """Number 347."""
    return x + y + 347
def f348(x, y=348):
    """Number 348."""
    return x + y + 348
def f349(x, y=349):
    """Number 349."""
    return x + y + 349
def f350(x, y=350):
    """Number 350."""
    return x + y + 350
def f351(x, y=351):
    """Number 351."""
    return x + y + 351
def f352(x, y=352):
    """Number 352."""
    return x + y + 352
def f353(x, y=353):
    """Number 353."""
    return x + y + 353
def f354(x, y=354):
    """Number 354."""
    return x + y + 354
def f355(x, y=355):
    """Number 355."""
    return x + y + 355
def f356(x, y=356):
    """Number 356."""
    return x + y + 356
def f357(x, y=357):
    """Number 357."""
    return x + y + 357
def f358(x, y=358):
    """Number 358."""
    return x + y + 358
def f359(x, y=359):
    """Number 359."""
    return x + y + 359
def f360(x, y=360):
    """Number 360."""
    return x + y + 360
def f361(x, y=361):
    """Number 361."""
    return x + y + 361
def f362(x, y=362):
    """Number 362."""
    return x + y + 362
def f363(x, y=363):
    """Number 363."""
    return x + y + 363
def f364(x, y=364):
    """Number 364."""
    return x + y + 364
def f365(x, y=365):
    """Number 365."""
    return x + y + 365
def f366(x, y=366):
    """Number 366."""
    return x + y + 366
def f367(x, y=367):
    """Number 367."""
    return x + y + 367
def f368(x, y=368):
    """Number 368."""
    return x + y + 368
def f369(x, y=369):
    """Number 369."""
    return x + y + 369
def f370(x, y=370):
    """Number 370."""
    return x + y + 370
def f371(x, y=371):
    """Number 371."""
    return x + y + 371
def f372(x, y=372):
    """Number 372."""
    return x + y + 372
def f373(x, y=373):
    """Number 373."""
    return x + y + 373
def f374(x, y=374):
    """Number 374."""
    return x + y + 374
def f375(x, y=375):
    """Number 375."""
    return x + y + 375
def f376(x, y=376):
    """Number 376."""
    return x + y + 376
def f377(x, y=377):
    """Number 377."""
    return x + y + 377
def f378(x, y=378):
    """Number 378."""
    return x + y + 378
def f379(x, y=379):
    """Number 379."""
    return x + y + 379
def f380(x, y=380):
    """Number 380."""
    return x + y + 380
def f381(x, y=381):
    """Number 381."""
    return x + y + 381
def f382(x, y=382):
    """Number 382."""
    return x + y + 382
def f383(x, y=383):
    """Number 383."""
    return x + y + 383
def f384(x, y=384):
    """Number 384."""
    return x + y + 384
def f385(x, y=385):
    """Number 385."""
    return x + y + 385
def f386(x, y=386):
    """Number 386."""
    return x + y + 386
def f387(x, y=387):
    """Number 387."""
    return x + y + 387
def f388(x, y=388):
    """Number 388."""
    return x + y + 388
def f389(x, y=389):
    """Number 389."""
    return x + y + 389
def f390(x, y=390):
    """Number 390."""
    return x + y + 390
def f391(x, y=391):
    """Number 391."""
    return x + y + 391
def f392(x, y=392):
    """Number 392."""
    return x + y + 392
def f393(x, y=393):
    """Number 393."""
    return x + y + 393
def f394(x, y=394):
    """Number 394."""
    return x + y + 394
def f395(x, y=395):
    """Number 395."""
    return x + y + 395
def f396(x, y=396):
    """Number 396."""
    return x + y + 396
def f397(x, y=397):
    """Number 397."""
    return x + y + 397
def f398(x, y=398):
    """Number 398."""
    return x + y + 398
def f399(x, y=399):
    """Number 399."""
    return x + y + 399
def f400(x, y=400):
    """Number 400."""
    return x + y + 400
def f401(x, y=401):
    """Number 401."""
    return x + y + 401
def f402(x, y=402):
    """Number 402."""
    return x + y + 402
def f403(x, y=403):
    """Number 403."""
    return x + y + 403
def f404(x, y=404):
    """Number 404."""
    return x + y + 404
def f405(x, y=405):
    """Number 405."""
    return x + y + 405
def f406(x, y=406):
    """Number 406."""
    return x + y + 406
def f407(x, y=407):
    """Number 407."""
    return x + y + 407
def f408(x, y=408):
    """Number 408."""
    return x + y + 408
def f409(x, y=409):
    """Number 409."""
    return x + y + 409
def f410(x, y=410):
    """Number 410."""
    return x + y + 410
def f411(x, y=411):
    """Number 411."""
    return x + y + 411
def f412(x, y=412):
    """Number 412."""
    return x + y + 412
def f413(x, y=413):
    """Number 413."""
    return x + y + 413
def f414(x, y=414):
    """Number 414."""
    return x + y + 414
def f415(x, y=415):
    """Number 415."""
    return x + y + 415
def f416(x, y=416):
    """Number 416."""
    return x + y + 416
def f417(x, y=417):
    """Number 417."""
    return x + y + 417
def f418(x, y=418):
    """Number 418."""
    return x + y + 418
def f419(x, y=419):
    """Number 419."""
    return x + y + 419
def f420(x, y=420):
    """Number 420."""
    return x + y + 420
def f421(x, y=421):
    """Number 421."""
    return x + y + 421
def f422(x, y=422):
    """Number 422."""
    return x + y + 422
def f423(x, y=423):
    """Number 423."""
    return x + y + 423
def f424(x, y=424):
    """Number 424."""
    return x + y + 424
def f425(x, y=425):
    """Number 425."""
    return x + y + 425
def f426(x, y=426):
    """Number 426."""
    return x + y + 426
def f427(x, y=427):
    """Number 427."""
    return x + y + 427
def f428(x, y=428):
    """Number 428."""
    return x + y + 428
def f429(x, y=429):
    """Number 429."""
    return x + y + 429
def f430(x, y=430):
    """Number 430."""
    return x + y + 430
def f431(x, y=431):
    """Number 431."""
    return x + y + 431
def f432(x, y=432):
    """Number 432."""
    return x + y + 432
def f433(x, y=433):
    """Number 433."""
    return x + y + 433
def f434(x, y=434):
    """Number 434."""
    return x + y + 434
def f435(x, y=435):
    """Number 435."""
    return x + y + 435
def f436(x, y=436):
    """Number 436."""
    return x + y + 436
def f437(x, y=437):
    """Number 437."""
    return x + y + 437
def f438(x, y=438):
    """Number 438."""
    return x + y + 438
def f439(x, y=439):
    """Number 439."""
    return x + y + 439
def f440(x, y=440):
    """Number 440."""
    return x + y + 440
def f441(x, y=441):
    """Number 441."""
    return x + y + 441
def f442(x, y=442):
    """Number 442."""
    return x + y + 442
def f443(x, y=443):
    """Number 443."""
    return x + y + 443
def f444(x, y=444):
    """Number 444."""
    return x + y + 444
def f445(x, y=445):
    """Number 445."""
    return x + y + 445
def f446(x, y=446):
    """Number 446."""
    return x + y + 446
def f447(x, y=447):
    """Number 447."""
    return x + y + 447
def f448(x, y=448):
    """Number 448."""
    return x + y + 448
def f449(x, y=449):
    """Number 449."""
    return x + y + 449
def f450(x, y=450):
    """Number 450."""
    return x + y + 450
def f451(x, y=451):
    """Number 451."""
    return x + y + 451
def f452(x, y=452):
    """Number 452."""
    return x + y + 452
def f453(x, y=453):
    """Number 453."""
    return x + y + 453
def f454(x, y=454):
    """Number 454."""
    return x + y + 454
def f455(x, y=455):
    """Number 455."""
    return x + y + 455
def f456(x, y=456):
    """Number 456."""
    return x + y + 456
def f457(x, y=457):
    """Number 457."""
    return x + y + 457
def f458(x, y=458):
    """Number 458."""
    return x + y + 458
def f459(x, y=459):
    """Number 459."""
    return x + y + 459
def f460(x, y=460):
    """Number 460."""
    return x + y + 460
def f461(x, y=461):
    """Number 461."""
    return x + y + 461
def f462(x, y=462):
    """Number 462."""
    return x + y + 462
def f463(x, y=463):
    """Number 463."""
    return x + y + 463
def f464(x, y=464):
    """Number 464."""
    return x + y + 464
def f465(x, y=465):
    """Number 465."""
    return x + y + 465
def f466(x, y=466):
    """Number 466."""
    return x + y + 466
def f467(x, y=467):
    """Number 467."""
    return x + y + 467
def f468(x, y=468):
    """Number 468."""
    return x + y + 468
def f469(x, y=469):
    """Number 469."""
    return x + y + 469
def f470(x, y=470):
    """Number 470."""
    return x + y + 470
def f471(x, y=471):
    """Number 471."""
    return x + y + 471
def f472(x, y=472):
    """Number 472."""
    return x + y + 472
def f473(x, y=473):
    """Number 473."""
    return x + y + 473
def f474(x, y=474):
    """Number 474."""
    return x + y + 474
def f475(x, y=475):
    """Number 475."""
    return x + y + 475
def f476(x, y=476):
    """Number 476."""
    return x + y + 476
def f477(x, y=477):
    """Number 477."""
    return x + y + 477
def f478(x, y=478):
    """Number 478."""
    return x + y + 478
def f479(x, y=479):
    """Number 479."""
    return x + y + 479
def f480(x, y=480):
    """Number 480."""
    return x + y + 480
def f481(x, y=481):
    """Number 481."""
    return x + y + 481
def f482(x, y=482):
    """Number 482."""
    return x + y + 482
def f483(x, y=483):
    """Number 483."""
    return x + y + 483
def f484(x, y=484):
    """Number 484."""
    return x + y + 484
def f485(x, y=485):
    """Number 485."""
    return x + y + 485
def f486(x, y=486):
    """Number 486."""
    return x + y + 486
def f487(x, y=487):
    """Number 487."""
    return x + y + 487
def f488(x, y=488):
    """Number 488."""
    return x + y + 488
def f489(x, y=489):
    """Number 489."""
    return x + y + 489
def f490(x, y=490):
    """Number 490."""
    return x + y + 490
def f491(x, y=491):
    """Number 491."""
    return x + y + 491
def f492(x, y=492):
    """Number 492."""
    return x + y + 492
def f493(x, y=493):
    """Number 493."""
    return x + y + 493
def f494(x, y=494):
    """Number 494."""
    return x + y + 494
def f495(x, y=495):
    """Number 495."""
    return x + y + 495
def f496(x, y=496):
    """Number 496."""
    return x + y + 496
def f497(x, y=497):
    """Number 497."""
    return x + y + 497
def f498(x, y=498):
    """Number 498."""
    return x + y + 498
def f499(x, y=499):
    """Number 499."""
    return x + y + 499
def f500(x, y=500):
    """Number 500."""
    return x + y + 500
def f501(x, y=501):
    """Number 501."""
    return x + y + 501
def f502(x, y=502):
    """Number 502."""
    return x + y + 502
def f503(x, y=503):
    """Number 503."""
    return x + y + 503
def f504(x, y=504):
    """Number 504."""
    return x + y + 504
def f505(x, y=505):
    """Number 505."""
    return x + y + 505
def f506(x, y=506):
    """Number 506."""
    return x + y + 506
def f507(x, y=507):
    """Number 507."""
    return x + y + 507
def f508(x, y=508):
    """Number 508."""
    return x + y + 508
def f509(x, y=509):
    """Number 509."""
    return x + y + 509
def f510(x, y=510):
    """Number 510."""
    return x + y + 510
def f511(x, y=511):
    """Number 511."""
    return x + y + 511
def f512(x, y=512):
    """Number 512."""
    return x + y + 512
def f513(x, y=513):
    """Number 513."""
    return x + y + 513
def f514(x, y=514):
    """Number 514."""
    return x + y + 514
def f515(x, y=515):
    """Number 515."""
    return x + y + 515
def f516(x, y=516):
    """Number 516."""
    return x + y + 516
def f517(x, y=517):
    """Number 517."""
    return x + y + 517
def f518(x, y=518):
    """Number 518."""
    return x + y + 518
def f519(x, y=519):
    """Number 519."""
    return x + y + 519
def f520(x, y=520):
    """Number 520."""
    return x + y + 520
def f521(x, y=521):
    """Number 521."""
    return x + y + 521
def f522(x, y=522):
    """Number 522."""
    return x + y + 522
def f523(x, y=523):
    """Number 523."""
    return x + y + 523
def f524(x, y=524):
    """Number 524."""
    return x + y + 524
def f525(x, y=525):
    """Number 525."""
    return x + y + 525
def f526(x, y=526):
    """Number 526."""
    return x + y + 526
def f527(x, y=527):
    """Number 527."""
    return x + y + 527
def f528(x, y=528):
    """Number 528."""
    return x + y + 528
def f529(x, y=529):
    """Number 529."""
    return x + y + 529
def f530(x, y=530):
    """Number 530."""
    return x + y + 530
def f531(x, y=531):
    """Number 531."""
    return x + y + 531
def f532(x, y=532):
    """Number 532."""
    return x + y + 532
def f533(x, y=533):
    """Number 533."""
    return x + y + 533
def f534(x, y=534):
    """Number 534."""
    return x + y + 534
def f535(x, y=535):
    """Number 535."""
    return x + y + 535
def f536(x, y=536):
    """Number 536."""
    return x + y + 536
def f537(x, y=537):
    """Number 537."""
    return x + y + 537
def f538(x, y=538):
    """Number 538."""
    return x + y + 538
def f539(x, y=539):
    """Number 539."""
    return x + y + 539
def f540(x, y=540):
    """Number 540."""
    return x + y + 540
def f541(x, y=541):
    """Number 541."""
    return x + y + 541
def f542(x, y=542):
    """Number 542."""
    return x + y + 542
def f543(x, y=543):
    """Number 543."""
    return x + y + 543
def f544(x, y=544):
    """Number 544."""
    return x + y + 544
def f545(x, y=545):
    """Number 545."""
    return x + y + 545
def f546(x, y=546):
    """Number 546."""
    return x + y + 546
def f547(x, y=547):
    """Number 547."""
    return x + y + 547
def f548(x, y=548):
    """Number 548."""
    return x + y + 548
def f549(x, y=549):
    """Number 549."""
    return x + y + 549
def f550(x, y=550):
    """Number 550."""
    return x + y + 550
def f551(x, y=551):
    """Number 551."""
    return x + y + 551
def f552(x, y=552):
    """Number 552."""
    return x + y + 552
def f553(x, y=553):
    """Number 553."""
    return x + y + 553
def f554(x, y=554):
    """Number 554."""
    return x + y + 554
def f555(x, y=555):
    """Number 555."""
    return x + y + 555
def f556(x, y=556):
    """Number 556."""
    return x + y + 556
def f557(x, y=557):
    """Number 557."""
    return x + y + 557
def f558(x, y=558):
    """Number 558."""
    return x + y + 558
def f559(x, y=559):
    """Number 559."""
    return x + y + 559
def f560(x, y=560):
    """Number 560."""
    return x + y + 560
def f561(x, y=561):
    """Number 561."""
    return x + y + 561
def f562(x, y=562):
    """Number 562."""
    return x + y + 562
def f563(x, y=563):
    """Number 563."""
    return x + y + 563
def f564(x, y=564):
    """Number 564."""
    return x + y + 564
def f565(x, y=565):
    """Number 565."""
    return x + y + 565
def f566(x, y=566):
    """Number 566."""
    return x + y + 566
def f567(x, y=567):
    """Number 567."""
    return x + y + 567
def f568(x, y=568):
    """Number 568."""
    return x + y + 568
def f569(x, y=569):
    """Number 569."""
    return x + y + 569
def f570(x, y=570):
    """Number 570."""
    return x + y + 570
def f571(x, y=571):
    """Number 571."""
    return x + y + 571
def f572(x, y=572):
    """Number 572."""
    return x + y + 572
def f573(x, y=573):
    """Number 573."""
    return x + y + 573
def f574(x, y=574):
    """Number 574."""
    return x + y + 574
def f575(x, y=575):
    """Number 575."""
    return x + y + 575
def f576(x, y=576):
    """Number 576."""
    return x + y + 576
def f577(x, y=577):
    """Number 577."""
    return x + y + 577
def f578(x, y=578):
    """Number 578."""
    return x + y + 578
def f579(x, y=579):
    """Number 579."""
    return x + y + 579
def f580(x, y=580):
    """Number 580."""
    return x + y + 580
def f581(x, y=581):
    """Number 581."""
    return x + y + 581
def f582(x, y=582):
    """Number 582."""
    return x + y + 582
def f583(x, y=583):
    """Number 583."""
    return x + y + 583
def f584(x, y=584):
    """Number 584."""
    return x + y + 584
def f585(x, y=585):
    """Number 585."""
    return x + y + 585
def f586(x, y=586):
    """Number 586."""
    return x + y + 586
def f587(x, y=587):
    """Number 587."""
    return x + y + 587
def f588(x, y=588):
    """Number 588."""
    return x + y + 588
def f589(x, y=589):
    """Number 589."""
    return x + y + 589
def f590(x, y=590):
    """Number 590."""
    return x + y + 590
def f591(x, y=591):
    """Number 591."""
    return x + y + 591
def f592(x, y=592):
    """Number 592."""
    return x + y + 592
def f593(x, y=593):
    """Number 593."""
    return x + y + 593
def f594(x, y=594):
    """Number 594."""
    return x + y + 594
def f595(x, y=595):
    """Number 595."""
    return x + y + 595
def f596(x, y=596):
    """Number 596."""
    return x + y + 596
def f597(x, y=597):
    """Number 597."""
    return x + y + 597
def f598(x, y=598):
    """Number 598."""
    return x + y + 598
def f599(x, y=599):
    """Number 599."""
    return x + y + 599
def f600(x, y=600):
    """Number 600."""
    return x + y + 600
def f601(x, y=601):
    """Number 601."""
    return x + y + 601
def f602(x, y=602):
    """Number 602."""
    return x + y + 602
def f603(x, y=603):
    """Number 603."""
    return x + y + 603
def f604(x, y=604):
    """Number 604."""
    return x + y + 604
def f605(x, y=605):
    """Number 605."""
    return x + y + 605
def f606(x, y=606):
    """Number 606."""
    return x + y + 606
def f607(x, y=607):
    """Number 607."""
    return x + y + 607
def f608(x, y=608):
    """Number 608."""
    return x + y + 608
def f609(x, y=609):
    """Number 609."""
    return x + y + 609
def f610(x, y=610):
    """Number 610."""
    return x + y + 610
def f611(x, y=611):
    """Number 611."""
    return x + y + 611
def f612(x, y=612):
    """Number 612."""
    return x + y + 612
def f613(x, y=613):
    """Number 613."""
    return x + y + 613
def f614(x, y=614):
    """Number 614."""
    return x + y + 614
def f615(x, y=615):
    """Number 615."""
    return x + y + 615
def f616(x, y=616):
    """Number 616."""
    return x + y + 616
def f617(x, y=617):
    """Number 617."""
    return x + y + 617
def f618(x, y=618):
    """Number 618."""
    return x + y + 618
def f619(x, y=619):
    """Number 619."""
    return x + y + 619
def f620(x, y=620):
    """Number 620."""
    return x + y + 620
def f621(x, y=621):
    """Number 621."""
    return x + y + 621
def f622(x, y=622):
    """Number 622."""
    return x + y + 622
def f623(x, y=623):
    """Number 623."""
    return x + y + 623
def f624(x, y=624):
    """Number 624."""
    return x + y + 624
def f625(x, y=625):
    """Number 625."""
    return x + y + 625
def f626(x, y=626):
    """Number 626."""
    return x + y + 626
def f627(x, y=627):
    """Number 627."""
    return x + y + 627
def f628(x, y=628):
    """Number 628."""
    return x + y + 628
def f629(x, y=629):
    """Number 629."""
    return x + y + 629
def f630(x, y=630):
    """Number 630."""
    return x + y + 630
def f631(x, y=631):
    """Number 631."""
    return x + y + 631
def f632(x, y=632):
    """Number 632."""
    return x + y + 632
def f633(x, y=633):
    """Number 633."""
    return x + y + 633
def f634(x, y=634):
    """Number 634."""
    return x + y + 634
def f635(x, y=635):
    """Number 635."""
    return x + y + 635
def f636(x, y=636):
    """Number 636."""
    return x + y + 636
def f637(x, y=637):
    """Number 637."""
    return x + y + 637
def f638(x, y=638):
    """Number 638."""
    return x + y + 638
def f639(x, y=639):
    """Number 639."""
    return x + y + 639
def f640(x, y=640):
    """Number 640."""
    return x + y + 640
def f641(x, y=641):
    """Number 641."""
    return x + y + 641
def f642(x, y=642):
    """Number 642."""
    return x + y + 642
def f643(x, y=643):
    """Number 643."""
    return x + y + 643
def f644(x, y=644):
    """Number 644."""
    return x + y + 644
def f645(x, y=645):
    """Number 645."""
    return x + y + 645
def f646(x, y=646):
    """Number 646."""
    return x + y + 646
def f647(x, y=647):
    """Number 647."""
    return x + y + 647
def f648(x, y=648):
    """Number 648."""
    return x + y + 648
def f649(x, y=649):
    """Number 649."""
    return x + y + 649
def f650(x, y=650):
    """Number 650."""
    return x + y + 650
def f651(x, y=651):
    """Number 651."""
    return x + y + 651
def f652(x, y=652):
    """Number 652."""
    return x + y + 652
def f653(x, y=653):
    """Number 653."""
    return x + y + 653
def f654(x, y=654):
    """Number 654."""
    return x + y + 654
def f655(x, y=655):
    """Number 655."""
    return x + y + 655
def f656(x, y=656):
    """Number 656."""
    return x + y + 656
def f657(x, y=657):
    """Number 657."""
    return x + y + 657
def f658(x, y=658):
    """Number 658."""
    return x + y + 658
def f659(x, y=659):
    """Number 659."""
    return x + y + 659
def f660(x, y=660):
    """Number 660."""
    return x + y + 660
def f661(x, y=661):
    """Number 661."""
    return x + y + 661
def f662(x, y=662):
    """Number 662."""
    return x + y + 662
def f663(x, y=663):
    """Number 663."""
    return x + y + 663
def f664(x, y=664):
    """Number 664."""
    return x + y + 664
def f665(x, y=665):
    """Number 665."""
    return x + y + 665
def f666(x, y=666):
    """Number 666."""
    return x + y + 666
def f667(x, y=667):
    """Number 667."""
    return x + y + 667
def f668(x, y=668):
    """Number 668."""
    return x + y + 668
def f669(x, y=669):
    """Number 669."""
    return x + y + 669
def f670(x, y=670):
    """Number 670."""
    return x + y + 670
def f671(x, y=671):
    """Number 671."""
    return x + y + 671
def f672(x, y=672):
    """Number 672."""
    return x + y + 672
def f673(x, y=673):
    """Number 673."""
    return x + y + 673
def f674(x, y=674):
    """Number 674."""
    return x + y + 674
def f675(x, y=675):
    """Number 675."""
    return x + y + 675
def f676(x, y=676):
    """Number 676."""
    return x + y + 676
def f677(x, y=677):
    """Number 677."""
    return x + y + 677
def f678(x, y=678):
    """Number 678."""
    return x + y + 678
def f679(x, y=679):
    """Number 679."""
    return x + y + 679
def f680(x, y=680):
    """Number 680."""
    return x + y + 680
def f681(x, y=681):
    """Number 681."""
    return x + y + 681
def f682(x, y=682):
    """Number 682."""
    return x + y + 682
def f683(x, y=683):
    """Number 683."""
    return x + y + 683
def f684(x, y=684):
    """Number 684."""
    return x + y + 684
def f685(x, y=685):
    """Number 685."""
    return x + y + 685
def f686(x, y=686):
    """Number 686."""
    return x + y + 686
def f687(x, y=687):
    """Number 687."""
    return x + y + 687
def f688(x, y=688):
    """Number 688."""
    return x + y + 688
def f689(x, y=689):
    """Number 689."""
    return x + y + 689
def f690(x, y=690):
    """Number 690."""
    return x + y + 690
def f691(x, y=691):
    """Number 691."""
    return x + y + 691
def f692(x, y=692):
    """Number 692."""
    return x + y + 692
def f693(x, y=693):
    """Number 693."""
    return x + y + 693
def f694(x, y=694):
    """Number 694."""
    return x + y + 694
def f695(x, y=695):
    """Number 695."""
    return x + y + 695
def f696(x, y=696):
    """Number 696."""
    return x + y + 696
def f697(x, y=697):
    """Number 697."""
    return x + y + 697
def f698(x, y=698):
    """Number 698."""
    return x + y + 698
def f699(x, y=699):
    """Number 699."""
    return x + y + 699
def f700(x, y=700):
    """Number 700."""
    return x + y + 700
def f701(x, y=701):
    """Number 701."""
    return x + y + 701
def f702(x, y=702):
    """Number 702."""
    return x + y + 702
def f703(x, y=703):
    """Number 703."""
    return x + y + 703
def f704(x, y=704):
    """Number 704."""
    return x + y + 704
def f705(x, y=705):
    """Number 705."""
    return x + y + 705
def f706(x, y=706):
    """Number 706."""
    return x + y + 706
def f707(x, y=707):
    """Number 707."""
    return x + y + 707
def f708(x, y=708):
    """Number 708."""
    return x + y + 708
def f709(x, y=709):
    """Number 709."""
    return x + y + 709
def f710(x, y=710):
    """Number 710."""
    return x + y + 710
def f711(x, y=711):
    """Number 711."""
    return x + y + 711
def f712(x, y=712):
    """Number 712."""
    return x + y + 712
def f713(x, y=713):
    """Number 713."""
    return x + y + 713
def f714(x, y=714):
    """Number 714."""
    return x + y + 714
def f715(x, y=715):
    """Number 715."""
    return x + y + 715
def f716(x, y=716):
    """Number 716."""
    return x + y + 716
def f717(x, y=717):
    """Number 717."""
    return x + y + 717
def f718(x, y=718):
    """Number 718."""
    return x + y + 718
def f719(x, y=719):
    """Number 719."""
    return x + y + 719
def f720(x, y=720):
    """Number 720."""
    return x + y + 720
def f721(x, y=721):
    """Number 721."""
    return x + y + 721
def f722(x, y=722):
    """Number 722."""
    return x + y + 722
def f723(x, y=723):
    """Number 723."""
    return x + y + 723
def f724(x, y=724):
    """Number 724."""
    return x + y + 724
def f725(x, y=725):
    """Number 725."""
    return x + y + 725
def f726(x, y=726):
    """Number 726."""
    return x + y + 726
def f727(x, y=727):
    """Number 727."""
    return x + y + 727
def f728(x, y=728):
    """Number 728."""
    return x + y + 728
def f729(x, y=729):
    """Number 729."""
    return x + y + 729
def f730(x, y=730):
    """Number 730."""
    return x + y + 730
def f731(x, y=731):
    """Number 731."""
    return x + y + 731
def f732(x, y=732):
    """Number 732."""
    return x + y + 732
def f733(x, y=733):
    """Number 733."""
    return x + y + 733
def f734(x, y=734):
    """Number 734."""
    return x + y + 734
def f735(x, y=735):
    """Number 735."""
    return x + y + 735
def f736(x, y=736):
    """Number 736."""
    return x + y + 736
def f737(x, y=737):
    """Number 737."""
    return x + y + 737
def f738(x, y=738):
    """Number 738."""
    return x + y + 738
def f739(x, y=739):
    """Number 739."""
    return x + y + 739
def f740(x, y=740):
    """Number 740."""
    return x + y + 740
def f741(x, y=741):
    """Number 741."""
    return x + y + 741
def f742(x, y=742):
    """Number 742."""
    return x + y + 742
def f743(x, y=743):
    """Number 743."""
    return x + y + 743
def f744(x, y=744):
    """Number 744."""
    return x + y + 744
def f745(x, y=745):
    """Number 745."""
    return x + y + 745
def f746(x, y=746):
    """Number 746."""
    return x + y + 746
def f747(x, y=747):
    """Number 747."""
    return x + y + 747
def f748(x, y=748):
    """Number 748."""
    return x + y + 748
def f749(x, y=749):
    """Number 749."""
    return x + y + 749
def f750(x, y=750):
    """Number 750."""
    return x + y + 750
def f751(x, y=751):
    """Number 751."""
    return x + y + 751
def f752(x, y=752):
    """Number 752."""
    return x + y + 752
def f753(x, y=753):
    """Number 753."""
    return x + y + 753
def f754(x, y=754):
    """Number 754."""
    return x + y + 754
def f755(x, y=755):
    """Number 755."""
    return x + y + 755
def f756(x, y=756):
    """Number 756."""
    return x + y + 756
def f757(x, y=757):
    """Number 757."""
    return x + y + 757
def f758(x, y=758):
    """Number 758."""
    return x + y + 758
def f759(x, y=759):
    """Number 759."""
    return x + y + 759
def f760(x, y=760):
    """Number 760."""
    return x + y + 760
def f761(x, y=761):
    """Number 761."""
    return x + y + 761
def f762(x, y=762):
    """Number 762."""
    return x + y + 762
def f763(x, y=763):
    """Number 763."""
    return x + y + 763
def f764(x, y=764):
    """Number 764."""
    return x + y + 764
def f765(x, y=765):
    """Number 765."""
    return x + y + 765
def f766(x, y=766):
    """Number 766."""
    return x + y + 766
def f767(x, y=767):
    """Number 767."""
    return x + y + 767
def f768(x, y=768):
    """Number 768."""
    return x + y + 768
def f769(x, y=769):
    """Number 769."""
    return x + y + 769
def f770(x, y=770):
    """Number 770."""
    return x + y + 770
def f771(x, y=771):
    """Number 771."""
    return x + y + 771
def f772(x, y=772):
    """Number 772."""
    return x + y + 772
def f773(x, y=773):
    """Number 773."""
    return x + y + 773
def f774(x, y=774):
    """Number 774."""
    return x + y + 774
def f775(x, y=775):
    """Number 775."""
    return x + y + 775
def f776(x, y=776):
    """Number 776."""
    return x + y + 776
def f777(x, y=777):
    """Number 777."""
    return x + y + 777
def f778(x, y=778):
    """Number 778."""
    return x + y + 778
def f779(x, y=779):
    """Number 779."""
    return x + y + 779
def f780(x, y=780):
    """Number 780."""
    return x + y + 780
def f781(x, y=781):
    """Number 781."""
    return x + y + 781
def f782(x, y=782):
    """Number 782."""
    return x + y + 782
def f783(x, y=783):
    """Number 783."""
    return x + y + 783
def f784(x, y=784):
    """Number 784."""
    return x + y + 784
def f785(x, y=785):
    """Number 785."""
    return x + y + 785
def f786(x, y=786):
    """Number 786."""
    return x + y + 786
def f787(x, y=787):
    """Number 787."""
    return x + y + 787
def f788(x, y=788):
    """Number 788."""
    return x + y + 788
def f789(x, y=789):
    """Number 789."""
    return x + y + 789
def f790(x, y=790):
    """Number 790."""
    return x + y + 790
def f791(x, y=791):
    """Number 791."""
    return x + y + 791
def f792(x, y=792):
    """Number 792."""
    return x + y + 792
def f793(x, y=793):
    """Number 793."""
    return x + y + 793
def f794(x, y=794):
    """Number 794."""
    return x + y + 794
def f795(x, y=795):
    """Number 795."""
    return x + y + 795
def f796(x, y=796):
    """Number 796."""
    return x + y + 796
def f797(x, y=797):
    """Number 797."""
    return x + y + 797
def f798(x, y=798):
    """Number 798."""
    return x + y + 798
def f799(x, y=799):
    """Number 799."""
    return x + y + 799
def f800(x, y=800):
    """Number 800."""
    return x + y + 800
def f801(x, y=801):
    """Number 801."""
    return x + y + 801
def f802(x, y=802):
    """Number 802."""
    return x + y + 802
def f803(x, y=803):
    """Number 803."""
    return x + y + 803
def f804(x, y=804):
    """Number 804."""
    return x + y + 804
def f805(x, y=805):
    """Number 805."""
    return x + y + 805
def f806(x, y=806):
    """Number 806."""
    return x + y + 806
def f807(x, y=807):
    """Number 807."""
    return x + y + 807
def f808(x, y=808):
    """Number 808."""
    return x + y + 808
def f809(x, y=809):
    """Number 809."""
    return x + y + 809
def f810(x, y=810):
    """Number 810."""
    return x + y + 810
def f811(x, y=811):
    """Number 811."""
    return x + y + 811
def f812(x, y=812):
    """Number 812."""
    return x + y + 812
def f813(x, y=813):
    """Number 813."""
    return x + y + 813
def f814(x, y=814):
    """Number 814."""
    return x + y + 814
def f815(x, y=815):
    """Number 815."""
    return x + y + 815
def f816(x, y=816):
    """Number 816."""
    return x + y + 816
def f817(x, y=817):
    """Number 817."""
    return x + y + 817
def f818(x, y=818):
    """Number 818."""
    return x + y + 818
def f819(x, y=819):
    """Number 819."""
    return x + y + 819
def f820(x, y=820):
    """Number 820."""
    return x + y + 820
def f821(x, y=821):
    """Number 821."""
    return x + y + 821
def f822(x, y=822):
    """Number 822."""
    return x + y + 822
def f823(x, y=823):
    """Number 823."""
    return x + y + 823
def f824(x, y=824):
    """Number 824."""
    return x + y + 824
def f825(x, y=825):
    """Number 825."""
    return x + y + 825
def f826(x, y=826):
    """Number 826."""
    return x + y + 826
def f827(x, y=827):
    """Number 827."""
    return x + y + 827
def f828(x, y=828):
    """Number 828."""
    return x + y + 828
def f829(x, y=829):
    """Number 829."""
    return x + y + 829
def f830(x, y=830):
    """Number 830."""
    return x + y + 830
def f831(x, y=831):
    """Number 831."""
    return x + y + 831
def f832(x, y=832):
    """Number 832."""
    return x + y + 832
def f833(x, y=833):
    """Number 833."""
    return x + y + 833
def f834(x, y=834):
    """Number 834."""
    return x + y + 834
def f835(x, y=835):
    """Number 835."""
    return x + y + 835
def f836(x, y=836):
    """Number 836."""
    return x + y + 836
def f837(x, y=837):
    """Number 837."""
    return x + y + 837
def f838(x, y=838):
    """Number 838."""
    return x + y + 838
def f839(x, y=839):
    """Number 839."""
    return x + y + 839
def f840(x, y=840):
    """Number 840."""
    return x + y + 840
def f841(x, y=841):
    """Number 841."""
    return x + y + 841
def f842(x, y=842):
    """Number 842."""
    return x + y + 842
def f843(x, y=843):
    """Number 843."""
    return x + y + 843
def f844(x, y=844):
    """Number 844."""
    return x + y + 844
def f845(x, y=845):
    """Number 845."""
    return x + y + 845
def f846(x, y=846):
    """Number 846."""
    return x + y + 846
def f847(x, y=847):
    """Number 847."""
    return x + y + 847
def f848(x, y=848):
    """Number 848."""
    return x + y + 848
def f849(x, y=849):
    """Number 849."""
    return x + y + 849
def f850(x, y=850):
    """Number 850."""
    return x + y + 850
def f851(x, y=851):
    """Number 851."""
    return x + y + 851
def f852(x, y=852):
    """Number 852."""
    return x + y + 852
def f853(x, y=853):
    """Number 853."""
    return x + y + 853
def f854(x, y=854):
    """Number 854."""
    return x + y + 854
def f855(x, y=855):
    """Number 855."""
    return x + y + 855
def f856(x, y=856):
    """Number 856."""
    return x + y + 856
def f857(x, y=857):
    """Number 857."""
    return x + y + 857
def f858(x, y=858):
    """Number 858."""
    return x + y + 858
def f859(x, y=859):
    """Number 859."""
    return x + y + 859
def f860(x, y=860):
    """Number 860."""
    return x + y + 860
def f861(x, y=861):
    """Number 861."""
    return x + y + 861
def f862(x, y=862):
    """Number 862."""
    return x + y + 862
def f863(x, y=863):
    """Number 863."""
    return x + y + 863
def f864(x, y=864):
    """Number 864."""
    return x + y + 864
def f865(x, y=865):
    """Number 865."""
    return x + y + 865
def f866(x, y=866):
    """Number 866."""
    return x + y + 866
def f867(x, y=867):
    """Number 867."""
    return x + y + 867
def f868(x, y=868):
    """Number 868."""
    return x + y + 868
def f869(x, y=869):
    """Number 869."""
    return x + y + 869
def f870(x, y=870):
    """Number 870."""
    return x + y + 870
def f871(x, y=871):
    """Number 871."""
    return x + y + 871
def f872(x, y=872):
    """Number 872."""
    return x + y + 872
def f873(x, y=873):
    """Number 873."""
    return x + y + 873
def f874(x, y=874):
    """Number 874."""
    return x + y + 874
def f875(x, y=875):
    """Number 875."""
    return x + y + 875
def f876(x, y=876):
    """Number 876."""
    return x + y + 876
def f877(x, y=877):
    """Number 877."""
    return x + y + 877
def f878(x, y=878):
    """Number 878."""
    return x + y + 878
def f879(x, y=879):
    """Number 879."""
    return x + y + 879
def f880(x, y=880):
    """Number 880."""
    return x + y + 880
def f881(x, y=881):
    """Number 881."""
    return x + y + 881
def f882(x, y=882):
    """Number 882."""
    return x + y + 882
def f883(x, y=883):
    """Number 883."""
    return x + y + 883
def f884(x, y=884):
    """Number 884."""
    return x + y + 884
def f885(x, y=885):
    """Number 885."""
    return x + y + 885
def f886(x, y=886):
    """Number 886."""
    return x + y + 886
def f887(x, y=887):
    """Number 887."""
    return x + y + 887
def f888(x, y=888):
    """Number 888."""
    return x + y + 888
def f889(x, y=889):
    """Number 889."""
    return x + y + 889
def f890(x, y=890):
    """Number 890."""
    return x + y + 890
def f891(x, y=891):
    """Number 891."""
    return x + y + 891
def f892(x, y=892):
    """Number 892."""
    return x + y + 892
def f893(x, y=893):
    """Number 893."""
    return x + y + 893
def f894(x, y=894):
    """Number 894."""
    return x + y + 894
def f895(x, y=895):
    """Number 895."""
    return x + y + 895
def f896(x, y=896):
    """Number 896."""
    return x + y + 896
def f897(x, y=897):
    """Number 897."""
    return x + y + 897
def f898(x, y=898):
    """Number 898."""
    return x + y + 898
def f899(x, y=899):
    """Number 899."""
    return x + y + 899
def f900(x, y=900):
    """Number 900."""
    return x + y + 900
def f901(x, y=901):
    """Number 901."""
    return x + y + 901
def f902(x, y=902):
    """Number 902."""
    return x + y + 902
def f903(x, y=903):
    """Number 903."""
    return x + y + 903
def f904(x, y=904):
    """Number 904."""
    return x + y + 904
def f905(x, y=905):
    """Number 905."""
    return x + y + 905
def f906(x, y=906):
    """Number 906."""
    return x + y + 906
def f907(x, y=907):
    """Number 907."""
    return x + y + 907
def f908(x, y=908):
    """Number 908."""
    return x + y + 908
def f909(x, y=909):
    """Number 909."""
    return x + y + 909
def f910(x, y=910):
    """Number 910."""
    return x + y + 910
def f911(x, y=911):
    """Number 911."""
    return x + y + 911
def f912(x, y=912):
    """Number 912."""
    return x + y + 912
def f913(x, y=913):
    """Number 913."""
    return x + y + 913
def f914(x, y=914):
    """Number 914."""
    return x + y + 914
def f915(x, y=915):
    """Number 915."""
    return x + y + 915
def f916(x, y=916):
    """Number 916."""
    return x + y + 916
def f917(x, y=917):
    """Number 917."""
    return x + y + 917
def f918(x, y=918):
    """Number 918."""
    return x + y + 918
def f919(x, y=919):
    """Number 919."""
    return x + y + 919
def f920(x, y=920):
    """Number 920."""
    return x + y + 920
def f921(x, y=921):
    """Number 921."""
    return x + y + 921
def f922(x, y=922):
    """Number 922."""
    return x + y + 922
def f923(x, y=923):
    """Number 923."""
    return x + y + 923
def f924(x, y=924):
    """Number 924."""
    return x + y + 924
def f925(x, y=925):
    """Number 925."""
    return x + y + 925
def f926(x, y=926):
    """Number 926."""
    return x + y + 926
def f927(x, y=927):
    """Number 927."""
    return x + y + 927
def f928(x, y=928):
    """Number 928."""
    return x + y + 928
def f929(x, y=929):
    """Number 929."""
    return x + y + 929
def f930(x, y=930):
    """Number 930."""
    return x + y + 930
def f931(x, y=931):
    """Number 931."""
    return x + y + 931
def f932(x, y=932):
    """Number 932."""
    return x + y + 932
def f933(x, y=933):
    """Number 933."""
    return x + y + 933
def f934(x, y=934):
    """Number 934."""
    return x + y + 934
def f935(x, y=935):
    """Number 935."""
    return x + y + 935
def f936(x, y=936):
    """Number 936."""
    return x + y + 936
def f937(x, y=937):
    """Number 937."""
    return x + y + 937
def f938(x, y=938):
    """Number 938."""
    return x + y + 938
def f939(x, y=939):
    """Number 939."""
    return x + y + 939
def f940(x, y=940):
    """Number 940."""
    return x + y + 940
def f941(x, y=941):
    """Number 941."""
    return x + y + 941
def f942(x, y=942):
    """Number 942."""
    return x + y + 942
def f943(x, y=943):
    """Number 943."""
    return x + y + 943
def f944(x, y=944):
    """Number 944."""
    return x + y + 944
def f945(x, y=945):
    """Number 945."""
    return x + y + 945
def f946(x, y=946):
    """Number 946."""
    return x + y + 946
def f947(x, y=947):
    """Number 947."""
    return x + y + 947
def f948(x, y=948):
    """Number 948."""
    return x + y + 948
def f949(x, y=949):
    """Number 949."""
    return x + y + 949
def f950(x, y=950):
    """Number 950."""
    return x + y + 950
def f951(x, y=951):
    """Number 951."""
    return x + y + 951
def f952(x, y=952):
    """Number 952."""
    return x + y + 952
def f953(x, y=953):
    """Number 953."""
    return x + y + 953
def f954(x, y=954):
    """Number 954."""
    return x + y + 954
def f955(x, y=955):
    """Number 955."""
    return x + y + 955
def f956(x, y=956):
    """Number 956."""
    return x + y + 956
def f957(x, y=957):
    """Number 957."""
    return x + y + 957
def f958(x, y=958):
    """Number 958."""
    return x + y + 958
def f959(x, y=959):
    """Number 959."""
    return x + y + 959
def f960(x, y=960):
    """Number 960."""
    return x + y + 960
def f961(x, y=961):
    """Number 961."""
    return x + y + 961
def f962(x, y=962):
    """Number 962."""
    return x + y + 962
def f963(x, y=963):
    """Number 963."""
    return x + y + 963
def f964(x, y=964):
    """Number 964."""
    return x + y + 964
def f965(x, y=965):
    """Number 965."""
    return x + y + 965
def f966(x, y=966):
    """Number 966."""
    return x + y + 966
def f967(x, y=967):
    """Number 967."""
    return x + y + 967
def f968(x, y=968):
    """Number 968."""
    return x + y + 968
def f969(x, y=969):
    """Number 969."""
    return x + y + 969
def f970(x, y=970):
    """Number 970."""
    return x + y + 970
def f971(x, y=971):
    """Number 971."""
    return x + y + 971
def f972(x, y=972):
    """Number 972."""
    return x + y + 972
def f973(x, y=973):
    """Number 973."""
    return x + y + 973
def f974(x, y=974):
    """Number 974."""
    return x + y + 974
def f975(x, y=975):
    """Number 975."""
    return x + y + 975
def f976(x, y=976):
    """Number 976."""
    return x + y + 976
def f977(x, y=977):
    """Number 977."""
    return x + y + 977
def f978(x, y=978):
    """Number 978."""
    return x + y + 978
def f979(x, y=979):
    """Number 979."""
    return x + y + 979
def f980(x, y=980):
    """Number 980."""
    return x + y + 980
def f981(x, y=981):
    """Number 981."""
    return x + y + 981
def f982(x, y=982):
    """Number 982."""
    return x + y + 982
def f983(x, y=983):
    """Number 983."""
    return x + y + 983
def f984(x, y=984):
    """Number 984."""
    return x + y + 984
def f985(x, y=985):
    """Number 985."""
    return x + y + 985
def f986(x, y=986):
    """Number 986."""
    return x + y + 986
def f987(x, y=987):
    """Number 987."""
    return x + y + 987
def f988(x, y=988):
    """Number 988."""
    return x + y + 988
def f989(x, y=989):
    """Number 989."""
    return x + y + 989
def f990(x, y=990):
    """Number 990."""
    return x + y + 990
def f991(x, y=991):
    """Number 991."""
    return x + y + 991
def f992(x, y=992):
    """Number 992."""
    return x + y + 992
def f993(x, y=993):
    """Number 993."""
    return x + y + 993
def f994(x, y=994):
    """Number 994."""
    return x + y + 994
def f995(x, y=995):
    """Number 995."""
    return x + y + 995
def f996(x, y=996):
    """Number 996."""
    return x + y + 996
def f997(x, y=997):
    """Number 997."""
    return x + y + 997
def f998(x, y=998):
    """Number 998."""
    return x + y + 998
def f999(x, y=999):
    """Number 999."""
    return x + y + 999
def f1000(x, y=1000):
    """Number 1000."""
    return x + y + 1000
def f1001(x, y=1001):
    """Number 1001."""
    return x + y + 1001
def f1002(x, y=1002):
    """Number 1002."""
    return x + y + 1002
def f1003(x, y=1003):
    """Number 1003."""
    return x + y + 1003
def f1004(x, y=1004):
    """Number 1004."""
    return x + y + 1004
def f1005(x, y=1005):
    """Number 1005."""
    return x + y + 1005
def f1006(x, y=1006):
    """Number 1006."""
    return x + y + 1006
def f1007(x, y=1007):
    """Number 1007."""
    return x + y + 1007
def f1008(x, y=1008):
    """Number 1008."""
    return x + y + 1008
def f1009(x, y=1009):
    """Number 1009."""
    return x + y + 1009
def f1010(x, y=1010):
    """Number 1010."""
    return x + y + 1010
def f1011(x, y=1011):
    """Number 1011."""
    return x + y + 1011
def f1012(x, y=1012):
    """Number 1012."""
    return x + y + 1012
def f1013(x, y=1013):
    """Number 1013."""
    return x + y + 1013
def f1014(x, y=1014):
    """Number 1014."""
    return x + y + 1014
def f1015(x, y=1015):
    """Number 1015."""
    return x + y + 1015
def f1016(x, y=1016):
    """Number 1016."""
    return x + y + 1016
def f1017(x, y=1017):
    """Number 1017."""
    return x + y + 1017
def f1018(x, y=1018):
    """Number 1018."""
    return x + y + 1018
def f1019(x, y=1019):
    """Number 1019."""
    return x + y + 1019
def f1020(x, y=1020):
    """Number 1020."""
    return x + y + 1020
def f1021(x, y=1021):
    """Number 1021."""
    return x + y + 1021
def f1022(x, y=1022):
    """Number 1022."""
    return x + y + 1022
def f1023(x, y=1023):
    """Number 1023."""
    return x + y + 1023
def f1024(x, y=1024):
    """Number 1024."""
    return x + y + 1024
def f1025(x, y=1025):
    """Number 1025."""
    return x + y + 1025
def f1026(x, y=1026):
    """Number 1026."""
    return x + y + 1026
def f1027(x, y=1027):
    """Number 1027."""
    return x + y + 1027
def f1028(x, y=1028):
    """Number 1028."""
    return x + y + 1028
def f1029(x, y=1029):
    """Number 1029."""
    return x + y + 1029
def f1030(x, y=1030):
    """Number 1030."""
    return x + y + 1030
def f1031(x, y=1031):
    """Number 1031."""
    return x + y + 1031
def f1032(x, y=1032):
    """Number 1032."""
    return x + y + 1032
def f1033(x, y=1033):
    """Number 1033."""
    return x + y + 1033
def f1034(x, y=1034):
    """Number 1034."""
    return x + y + 1034
def f1035(x, y=1035):
    """Number 1035."""
    return x + y + 1035
def f1036(x, y=1036):
    """Number 1036."""
    return x + y + 1036
def f1037(x, y=1037):
    """Number 1037."""
    return x + y + 1037
def f1038(x, y=1038):
    """Number 1038."""
    return x + y + 1038
def f1039(x, y=1039):
    """Number 1039."""
    return x + y + 1039
def f1040(x, y=1040):
    """Number 1040."""
    return x + y + 1040
def f1041(x, y=1041):
    """Number 1041."""
    return x + y + 1041
def f1042(x, y=1042):
    """Number 1042."""
    return x + y + 1042
def f1043(x, y=1043):
    """Number 1043."""
    return x + y + 1043
def f1044(x, y=1044):
    """Number 1044."""
    return x + y + 1044
def f1045(x, y=1045):
    """Number 1045."""
    return x + y + 1045
def f1046(x, y=1046):
    """Number 1046."""
    return x + y + 1046
def f1047(x, y=1047):
    """Number 1047."""
    return x + y + 1047
def f1048(x, y=1048):
    """Number 1048."""
    return x + y + 1048
def f1049(x, y=1049):
    """Number 1049."""
    return x + y + 1049
def f1050(x, y=1050):
    """Number 1050."""
    return x + y + 1050
def f1051(x, y=1051):
    """Number 1051."""
    return x + y + 1051
def f1052(x, y=1052):
    """Number 1052."""
    return x + y + 1052
def f1053(x, y=1053):
    """Number 1053."""
    return x + y + 1053
def f1054(x, y=1054):
    """Number 1054."""
    return x + y + 1054
def f1055(x, y=1055):
    """Number 1055."""
    return x + y + 1055
def f1056(x, y=1056):
    """Number 1056."""
    return x + y + 1056
def f1057(x, y=1057):
    """Number 1057."""
    return x + y + 1057
def f1058(x, y=1058):
    """Number 1058."""
    return x + y + 1058
def f1059(x, y=1059):
    """Number 1059."""
    return x + y + 1059
def f1060(x, y=1060):
    """Number 1060."""
    return x + y + 1060
def f1061(x, y=1061):
    """Number 1061."""
    return x + y + 1061
def f1062(x, y=1062):
    """Number 1062."""
    return x + y + 1062
def f1063(x, y=1063):
    """Number 1063."""
    return x + y + 1063
def f1064(x, y=1064):
    """Number 1064."""
    return x + y + 1064
def f1065(x, y=1065):
    """Number 1065."""
    return x + y + 1065
def f1066(x, y=1066):
    """Number 1066."""
    return x + y + 1066
def f1067(x, y=1067):
    """Number 1067."""
    return x + y + 1067
def f1068(x, y=1068):
    """Number 1068."""
    return x + y + 1068
def f1069(x, y=1069):
    """Number 1069."""
    return x + y + 1069
def f1070(x, y=1070):
    """Number 1070."""
    return x + y + 1070
def f1071(x, y=1071):
    """Number 1071."""
    return x + y + 1071
def f1072(x, y=1072):
    """Number 1072."""
    return x + y + 1072
def f1073(x, y=1073):
    """Number 1073."""
    return x + y + 1073
def f1074(x, y=1074):
    """Number 1074."""
    return x + y + 1074
def f1075(x, y=1075):
    """Number 1075."""
    return x + y + 1075
def f1076(x, y=1076):
    """Number 1076."""
    return x + y + 1076
def f1077(x, y=1077):
    """Number 1077."""
    return x + y + 1077
def f1078(x, y=1078):
    """Number 1078."""
    return x + y + 1078
def f1079(x, y=1079):
    """Number 1079."""
    return x + y + 1079
def f1080(x, y=1080):
    """Number 1080."""
    return x + y + 1080
def f1081(x, y=1081):
    """Number 1081."""
    return x + y + 1081
def f1082(x, y=1082):
    """Number 1082."""
    return x + y + 1082
def f1083(x, y=1083):
    """Number 1083."""
    return x + y + 1083
def f1084(x, y=1084):
    """Number 1084."""
    return x + y + 1084
def f1085(x, y=1085):
    """Number 1085."""
    return x + y + 1085
def f1086(x, y=1086):
    """Number 1086."""
    return x + y + 1086
def f1087(x, y=1087):
    """Number 1087."""
    return x + y + 1087
def f1088(x, y=1088):
    """Number 1088."""
    return x + y + 1088
def f1089(x, y=1089):
    """Number 1089."""
    return x + y + 1089
def f1090(x, y=1090):
    """Number 1090."""
    return x + y + 1090
def f1091(x, y=1091):
    """Number 1091."""
    return x + y + 1091
def f1092(x, y=1092):
    """Number 1092."""
    return x + y + 1092
def f1093(x, y=1093):
    """Number 1093."""
    return x + y + 1093
def f1094(x, y=1094):
    """Number 1094."""
    return x + y + 1094
def f1095(x, y=1095):
    """Number 1095."""
    return x + y + 1095
def f1096(x, y=1096):
    """Number 1096."""
    return x + y + 1096
def f1097(x, y=1097):
    """Number 1097."""
    return x + y + 1097
def f1098(x, y=1098):
    """Number 1098."""
    return x + y + 1098
def f1099(x, y=1099):
    """Number 1099."""
    return x + y + 1099
def f1100(x, y=1100):
    """Number 1100."""
    return x + y + 1100
def f1101(x, y=1101):
    """Number 1101."""
    return x + y + 1101
def f1102(x, y=1102):
    """Number 1102."""
    return x + y + 1102
def f1103(x, y=1103):
    """Number 1103."""
    return x + y + 1103
def f1104(x, y=1104):
    """Number 1104."""
    return x + y + 1104
def f1105(x, y=1105):
    """Number 1105."""
    return x + y + 1105
def f1106(x, y=1106):
    """Number 1106."""
    return x + y + 1106
def f1107(x, y=1107):
    """Number 1107."""
    return x + y + 1107
def f1108(x, y=1108):
    """Number 1108."""
    return x + y + 1108
def f1109(x, y=1109):
    """Number 1109."""
    return x + y + 1109
def f1110(x, y=1110):
    """Number 1110."""
    return x + y + 1110
def f1111(x, y=1111):
    """Number 1111."""
    return x + y + 1111
def f1112(x, y=1112):
    """Number 1112."""
    return x + y + 1112
def f1113(x, y=1113):
    """Number 1113."""
    return x + y + 1113
def f1114(x, y=1114):
    """Number 1114."""
    return x + y + 1114
def f1115(x, y=1115):
    """Number 1115."""
    return x + y + 1115
def f1116(x, y=1116):
    """Number 1116."""
    return x + y + 1116
def f1117(x, y=1117):
    """Number 1117."""
    return x + y + 1117
def f1118(x, y=1118):
    """Number 1118."""
    return x + y + 1118
def f1119(x, y=1119):
    """Number 1119."""
    return x + y + 1119
def f1120(x, y=1120):
    """Number 1120."""
    return x + y + 1120
def f1121(x, y=1121):
    """Number 1121."""
    return x + y + 1121
def f1122(x, y=1122):
    """Number 1122."""
    return x + y + 1122
def f1123(x, y=1123):
    """Number 1123."""
    return x + y + 1123
def f1124(x, y=1124):
    """Number 1124."""
    return x + y + 1124
def f1125(x, y=1125):
    """Number 1125."""
    return x + y + 1125
def f1126(x, y=1126):
    """Number 1126."""
    return x + y + 1126
def f1127(x, y=1127):
    """Number 1127."""
    return x + y + 1127
def f1128(x, y=1128):
    """Number 1128."""
    return x + y + 1128
def f1129(x, y=1129):
    """Number 1129."""
    return x + y + 1129
def f1130(x, y=1130):
    """Number 1130."""
    return x + y + 1130
def f1131(x, y=1131):
    """Number 1131."""
    return x + y + 1131
def f1132(x, y=1132):
    """Number 1132."""
    return x + y + 1132
def f1133(x, y=1133):
    """Number 1133."""
    return x + y + 1133
def f1134(x, y=1134):
    """Number 1134."""
    return x + y + 1134
def f1135(x, y=1135):
    """Number 1135."""
    return x + y + 1135
def f1136(x, y=1136):
    """Number 1136."""
    return x + y + 1136
def f1137(x, y=1137):
    """Number 1137."""
    return x + y + 1137
def f1138(x, y=1138):
    """Number 1138."""
    return x + y + 1138
def f1139(x, y=1139):
    """Number 1139."""
    return x + y + 1139
def f1140(x, y=1140):
    """Number 1140."""
    return x + y + 1140
def f1141(x, y=1141):
    """Number 1141."""
    return x + y + 1141
def f1142(x, y=1142):
    """Number 1142."""
    return x + y + 1142
def f1143(x, y=1143):
    """Number 1143."""
    return x + y + 1143
def f1144(x, y=1144):
    """Number 1144."""
    return x + y + 1144
def f1145(x, y=1145):
    """Number 1145."""
    return x + y + 1145
def f1146(x, y=1146):
    """Number 1146."""
    return x + y + 1146
def f1147(x, y=1147):
    """Number 1147."""
    return x + y + 1147
def f1148(x, y=1148):
    """Number 1148."""
    return x + y + 1148
def f1149(x, y=1149):
    """Number 1149."""
    return x + y + 1149
def f1150(x, y=1150):
    """Number 1150."""
    return x + y + 1150
def f1151(x, y=1151):
    """Number 1151."""
    return x + y + 1151
def f1152(x, y=1152):
    """Number 1152."""
    return x + y + 1152
def f1153(x, y=1153):
    """Number 1153."""
    return x + y + 1153
def f1154(x, y=1154):
    """Number 1154."""
    return x + y + 1154
def f1155(x, y=1155):
    """Number 1155."""
    return x + y + 1155
def f1156(x, y=1156):
    """Number 1156."""
    return x + y + 1156
def f1157(x, y=1157):
    """Number 1157."""
    return x + y + 1157
def f1158(x, y=1158):
    """Number 1158."""
    return x + y + 1158
def f1159(x, y=1159):
    """Number 1159."""
    return x + y + 1159
def f1160(x, y=1160):
    """Number 1160."""
    return x + y + 1160
def f1161(x, y=1161):
    """Number 1161."""
    return x + y + 1161
def f1162(x, y=1162):
    """Number 1162."""
    return x + y + 1162
def f1163(x, y=1163):
    """Number 1163."""
    return x + y + 1163
def f1164(x, y=1164):
    """Number 1164."""
    return x + y + 1164
def f1165(x, y=1165):
    """Number 1165."""
    return x + y + 1165
def f1166(x, y=1166):
    """Number 1166."""
    return x + y + 1166
def f1167(x, y=1167):
    """Number 1167."""
    return x + y + 1167
def f1168(x, y=1168):
    """Number 1168."""
    return x + y + 1168
def f1169(x, y=1169):
    """Number 1169."""
    return x + y + 1169
def f1170(x, y=1170):
    """Number 1170."""
    return x + y + 1170
def f1171(x, y=1171):
    """Number 1171."""
    return x + y + 1171
def f1172(x, y=1172):
    """Number 1172."""
    return x + y + 1172
def f1173(x, y=1173):
    """Number 1173."""
    return x + y + 1173
def f1174(x, y=1174):
    """Number 1174."""
    return x + y + 1174
def f1175(x, y=1175):
    """Number 1175."""
    return x + y + 1175
def f1176(x, y=1176):
    """Number 1176."""
    return x + y + 1176
def f1177(x, y=1177):
    """Number 1177."""
    return x + y + 1177
def f1178(x, y=1178):
    """Number 1178."""
    return x + y + 1178
def f1179(x, y=1179):
    """Number 1179."""
    return x + y + 1179
def f1180(x, y=1180):
    """Number 1180."""
    return x + y + 1180
def f1181(x, y=1181):
    """Number 1181."""
    return x + y + 1181
def f1182(x, y=1182):
    """Number 1182."""
    return x + y + 1182
def f1183(x, y=1183):
    """Number 1183."""
    return x + y + 1183
def f1184(x, y=1184):
    """Number 1184."""
    return x + y + 1184
def f1185(x, y=1185):
    """Number 1185."""
    return x + y + 1185
def f1186(x, y=1186):
    """Number 1186."""
    return x + y + 1186
def f1187(x, y=1187):
    """Number 1187."""
    return x + y + 1187
def f1188(x, y=1188):
    """Number 1188."""
    return x + y + 1188
def f1189(x, y=1189):
    """Number 1189."""
    return x + y + 1189
def f1190(x, y=1190):
    """Number 1190."""
    return x + y + 1190
def f1191(x, y=1191):
    """Number 1191."""
    return x + y + 1191
def f1192(x, y=1192):
    """Number 1192."""
    return x + y + 1192
def f1193(x, y=1193):
    """Number 1193."""
    return x + y + 1193
def f1194(x, y=1194):
    """Number 1194."""
    return x + y + 1194
def f1195(x, y=1195):
    """Number 1195."""
    return x + y + 1195
def f1196(x, y=1196):
    """Number 1196."""
    return x + y + 1196
def f1197(x, y=1197):
    """Number 1197."""
    return x + y + 1197
def f1198(x, y=1198):
    """Number 1198."""
    return x + y + 1198
def f1199(x, y=1199):
    """Number 1199."""
    return x + y + 1199
def f1200(x, y=1200):
    """Number 1200."""
    return x + y + 1200
def f1201(x, y=1201):
    """Number 1201."""
    return x + y + 1201
def f1202(x, y=1202):
    """Number 1202."""
    return x + y + 1202
def f1203(x, y=1203):
    """Number 1203."""
    return x + y + 1203
def f1204(x, y=1204):
    """Number 1204."""
    return x + y + 1204
def f1205(x, y=1205):
    """Number 1205."""
    return x + y + 1205
def f1206(x, y=1206):
    """Number 1206."""
    return x + y + 1206
def f1207(x, y=1207):
    """Number 1207."""
    return x + y + 1207
def f1208(x, y=1208):
    """Number 1208."""
    return x + y + 1208
def f1209(x, y=1209):
    """Number 1209."""
    return x + y + 1209
def f1210(x, y=1210):
    """Number 1210."""
    return x + y + 1210
def f1211(x, y=1211):
    """Number 1211."""
    return x + y + 1211
def f1212(x, y=1212):
    """Number 1212."""
    return x + y + 1212
def f1213(x, y=1213):
    """Number 1213."""
    return x + y + 1213
def f1214(x, y=1214):
    """Number 1214."""
    return x + y + 1214
def f1215(x, y=1215):
    """Number 1215."""
    return x + y + 1215
def f1216(x, y=1216):
    """Number 1216."""
    return x + y + 1216
def f1217(x, y=1217):
    """Number 1217."""
    return x + y + 1217
def f1218(x, y=1218):
    """Number 1218."""
    return x + y + 1218
def f1219(x, y=1219):
    """Number 1219."""
    return x + y + 1219
def f1220(x, y=1220):
    """Number 1220."""
    return x + y + 1220
def f1221(x, y=1221):
    """Number 1221."""
    return x + y + 1221
def f1222(x, y=1222):
    """Number 1222."""
    return x + y + 1222
def f1223(x, y=1223):
    """Number 1223."""
    return x + y + 1223
def f1224(x, y=1224):
    """Number 1224."""
    return x + y + 1224
def f1225(x, y=1225):
    """Number 1225."""
    return x + y + 1225
def f1226(x, y=1226):
    """Number 1226."""
    return x + y + 1226
def f1227(x, y=1227):
    """Number 1227."""
    return x + y + 1227
def f1228(x, y=1228):
    """Number 1228."""
    return x + y + 1228
def f1229(x, y=1229):
    """Number 1229."""
    return x + y + 1229
def f1230(x, y=1230):
    """Number 1230."""
    return x + y + 1230
def f1231(x, y=1231):
    """Number 1231."""
    return x + y + 1231
def f1232(x, y=1232):
    """Number 1232."""
    return x + y + 1232
def f1233(x, y=1233):
    """Number 1233."""
    return x + y + 1233
def f1234(x, y=1234):
    """Number 1234."""
    return x + y + 1234
def f1235(x, y=1235):
    """Number 1235."""
    return x + y + 1235
def f1236(x, y=1236):
    """Number 1236."""
    return x + y + 1236
def f1237(x, y=1237):
    """Number 1237."""
    return x + y + 1237
def f1238(x, y=1238):
    """Number 1238."""
    return x + y + 1238
def f1239(x, y=1239):
    """Number 1239."""
    return x + y + 1239
def f1240(x, y=1240):
    """Number 1240."""
    return x + y + 1240
def f1241(x, y=1241):
    """Number 1241."""
    return x + y + 1241
def f1242(x, y=1242):
    """Number 1242."""
    return x + y + 1242
def f1243(x, y=1243):
    """Number 1243."""
    return x + y + 1243
def f1244(x, y=1244):
    """Number 1244."""
    return x + y + 1244
def f1245(x, y=1245):
    """Number 1245."""
    return x + y + 1245
def f1246(x, y=1246):
    """Number 1246."""
    return x + y + 1246
def f1247(x, y=1247):
    """Number 1247."""
    return x + y + 1247
def f1248(x, y=1248):
    """Number 1248."""
    return x + y + 1248
def f1249(x, y=1249):
    """Number 1249."""
    return x + y + 1249
def f1250(x, y=1250):
    """Number 1250."""
    return x + y + 1250
def f1251(x, y=1251):
    """Number 1251."""
    return x + y + 1251
def f1252(x, y=1252):
    """Number 1252."""
    return x + y + 1252
def f1253(x, y=1253):
    """Number 1253."""
    return x + y + 1253
def f1254(x, y=1254):
    """Number 1254."""
    return x + y + 1254
def f1255(x, y=1255):
    """Number 1255."""
    return x + y + 1255
def f1256(x, y=1256):
    """Number 1256."""
    return x + y + 1256
def f1257(x, y=1257):
    """Number 1257."""
    return x + y + 1257
def f1258(x, y=1258):
    """Number 1258."""
    return x + y + 1258
def f1259(x, y=1259):
    """Number 1259."""
    return x + y + 1259
def f1260(x, y=1260):
    """Number 1260."""
    return x + y + 1260
def f1261(x, y=1261):
    """Number 1261."""
    return x + y + 1261
def f1262(x, y=1262):
    """Number 1262."""
    return x + y + 1262
def f1263(x, y=1263):
    """Number 1263."""
    return x + y + 1263
def f1264(x, y=1264):
    """Number 1264."""
    return x + y + 1264
def f1265(x, y=1265):
    """Number 1265."""
    return x + y + 1265
def f1266(x, y=1266):
    """Number 1266."""
    return x + y + 1266
def f1267(x, y=1267):
    """Number 1267."""
    return x + y + 1267
def f1268(x, y=1268):
    """Number 1268."""
    return x + y + 1268
def f1269(x, y=1269):
    """Number 1269."""
    return x + y + 1269
def f1270(x, y=1270):
    """Number 1270."""
    return x + y + 1270
def f1271(x, y=1271):
    """Number 1271."""
    return x + y + 1271
def f1272(x, y=1272):
    """Number 1272."""
    return x + y + 1272
def f1273(x, y=1273):
    """Number 1273."""
    return x + y + 1273
def f1274(x, y=1274):
    """Number 1274."""
    return x + y + 1274
def f1275(x, y=1275):
    """Number 1275."""
    return x + y + 1275
def f1276(x, y=1276):
    """Number 1276."""
    return x + y + 1276
def f1277(x, y=1277):
    """Number 1277."""
    return x + y + 1277
def f1278(x, y=1278):
    """Number 1278."""
    return x + y + 1278
def f1279(x, y=1279):
    """Number 1279."""
    return x + y + 1279
def f1280(x, y=1280):
    """Number 1280."""
    return x + y + 1280
def f1281(x, y=1281):
    """Number 1281."""
    return x + y + 1281
def f1282(x, y=1282):
    """Number 1282."""
    return x + y + 1282
def f1283(x, y=1283):
    """Number 1283."""
    return x + y + 1283
def f1284(x, y=1284):
    """Number 1284."""
    return x + y + 1284
def f1285(x, y=1285):
    """Number 1285."""
    return x + y + 1285
def f1286(x, y=1286):
    """Number 1286."""
    return x + y + 1286
def f1287(x, y=1287):
    """Number 1287."""
    return x + y + 1287
def f1288(x, y=1288):
    """Number 1288."""
    return x + y + 1288
def f1289(x, y=1289):
    """Number 1289."""
    return x + y + 1289
def f1290(x, y=1290):
    """Number 1290."""
    return x + y + 1290
def f1291(x, y=1291):
    """Number 1291."""
    return x + y + 1291
def f1292(x, y=1292):
    """Number 1292."""
    return x + y + 1292
def f1293(x, y=1293):
    """Number 1293."""
    return x + y + 1293
def f1294(x, y=1294):
    """Number 1294."""
    return x + y + 1294
def f1295(x, y=1295):
    """Number 1295."""
    return x + y + 1295
def f1296(x, y=1296):
    """Number 1296."""
    return x + y + 1296
def f1297(x, y=1297):
    """Number 1297."""
    return x + y + 1297
def f1298(x, y=1298):
    """Number 1298."""
    return x + y + 1298
def f1299(x, y=1299):
    """Number 1299."""
    return x + y + 1299
def f1300(x, y=1300):
    """Number 1300."""
    return x + y + 1300
def f1301(x, y=1301):
    """Number 1301."""
    return x + y + 1301
def f1302(x, y=1302):
    """Number 1302."""
    return x + y + 1302
def f1303(x, y=1303):
    """Number 1303."""
    return x + y + 1303
def f1304(x, y=1304):
    """Number 1304."""
    return x + y + 1304
def f1305(x, y=1305):
    """Number 1305."""
    return x + y + 1305
def f1306(x, y=1306):
    """Number 1306."""
    return x + y + 1306
def f1307(x, y=1307):
    """Number 1307."""
    return x + y + 1307
def f1308(x, y=1308):
    """Number 1308."""
    return x + y + 1308
def f1309(x, y=1309):
    """Number 1309."""
    return x + y + 1309
def f1310(x, y=1310):
    """Number 1310."""
    return x + y + 1310
def f1311(x, y=1311):
    """Number 1311."""
    return x + y + 1311
def f1312(x, y=1312):
    """Number 1312."""
    return x + y + 1312
def f1313(x, y=1313):
    """Number 1313."""
    return x + y + 1313
def f1314(x, y=1314):
    """Number 1314."""
    return x + y + 1314
def f1315(x, y=1315):
    """Number 1315."""
    return x + y + 1315
def f1316(x, y=1316):
    """Number 1316."""
    return x + y + 1316
def f1317(x, y=1317):
    """Number 1317."""
    return x + y + 1317
def f1318(x, y=1318):
    """Number 1318."""
    return x + y + 1318
def f1319(x, y=1319):
    """Number 1319."""
    return x + y + 1319
def f1320(x, y=1320):
    """Number 1320."""
    return x + y + 1320
def f1321(x, y=1321):
    """Number 1321."""
    return x + y + 1321
def f1322(x, y=1322):
    """Number 1322."""
    return x + y + 1322
def f1323(x, y=1323):
    """Number 1323."""
    return x + y + 1323
def f1324(x, y=1324):
    """Number 1324."""
    return x + y + 1324
def f1325(x, y=1325):
    """Number 1325."""
    return x + y + 1325
def f1326(x, y=1326):
    """Number 1326."""
    return x + y + 1326
def f1327(x, y=1327):
    """Number 1327."""
    return x + y + 1327
def f1328(x, y=1328):
    """Number 1328."""
    return x + y + 1328
def f1329(x, y=1329):
    """Number 1329."""
    return x + y + 1329
def f1330(x, y=1330):
    """Number 1330."""
    return x + y + 1330
def f1331(x, y=1331):
    """Number 1331."""
    return x + y + 1331
def f1332(x, y=1332):
    """Number 1332."""
    return x + y + 1332
def f1333(x, y=1333):
    """Number 1333."""
    return x + y + 1333
def f1334(x, y=1334):
    """Number 1334."""
    return x + y + 1334
def f1335(x, y=1335):
    """Number 1335."""
    return x + y + 1335
def f1336(x, y=1336):
    """Number 1336."""
    return x + y + 1336
def f1337(x, y=1337):
    """Number 1337."""
    return x + y + 1337
def f1338(x, y=1338):
    """Number 1338."""
    return x + y + 1338
def f1339(x, y=1339):
    """Number 1339."""
    return x + y + 1339
def f1340(x, y=1340):
    """Number 1340."""
    return x + y + 1340
def f1341(x, y=1341):
    """Number 1341."""
    return x + y + 1341
def f1342(x, y=1342):
    """Number 1342."""
    return x + y + 1342
def f1343(x, y=1343):
    """Number 1343."""
    return x + y + 1343
def f1344(x, y=1344):
    """Number 1344."""
    return x + y + 1344
def f1345(x, y=1345):
    """Number 1345."""
    return x + y + 1345
def f1346(x, y=1346):
    """Number 1346."""
    return x + y + 1346
def f1347(x, y=1347):
    """Number 1347."""
    return x + y + 1347
def f1348(x, y=1348):
    """Number 1348."""
    return x + y + 1348
def f1349(x, y=1349):
    """Number 1349."""
    return x + y + 1349
def f1350(x, y=1350):
    """Number 1350."""
    return x + y + 1350
def f1351(x, y=1351):
    """Number 1351."""
    return x + y + 1351
def f1352(x, y=1352):
    """Number 1352."""
    return x + y + 1352
def f1353(x, y=1353):
    """Number 1353."""
    return x + y + 1353
def f1354(x, y=1354):
    """Number 1354."""
    return x + y + 1354
def f1355(x, y=1355):
    """Number 1355."""
    return x + y + 1355
def f1356(x, y=1356):
    """Number 1356."""
    return x + y + 1356
def f1357(x, y=1357):
    """Number 1357."""
    return x + y + 1357
def f1358(x, y=1358):
    """Number 1358."""
    return x + y + 1358
def f1359(x, y=1359):
    """Number 1359."""
    return x + y + 1359
def f1360(x, y=1360):
    """Number 1360."""
    return x + y + 1360
def f1361(x, y=1361):
    """Number 1361."""
    return x + y + 1361
def f1362(x, y=1362):
    """Number 1362."""
    return x + y + 1362
def f1363(x, y=1363):
    """Number 1363."""
    return x + y + 1363
def f1364(x, y=1364):
    """Number 1364."""
    return x + y + 1364
def f1365(x, y=1365):
    """Number 1365."""
    return x + y + 1365
def f1366(x, y=1366):
    """Number 1366."""
    return x + y + 1366
def f1367(x, y=1367):
    """Number 1367."""
    return x + y + 1367
def f1368(x, y=1368):
    """Number 1368."""
    return x + y + 1368
def f1369(x, y=1369):
    """Number 1369."""
    return x + y + 1369
def f1370(x, y=1370):
    """Number 1370."""
    return x + y + 1370
def f1371(x, y=1371):
    """Number 1371."""
    return x + y + 1371
def f1372(x, y=1372):
    """Number 1372."""
    return x + y + 1372
def f1373(x, y=1373):
    """Number 1373."""
    return x + y + 1373
def f1374(x, y=1374):
    """Number 1374."""
    return x + y + 1374
def f1375(x, y=1375):
    """Number 1375."""
    return x + y + 1375
def f1376(x, y=1376):
    """Number 1376."""
    return x + y + 1376
def f1377(x, y=1377):
    """Number 1377."""
    return x + y + 1377
def f1378(x, y=1378):
    """Number 1378."""
    return x + y + 1378
def f1379(x, y=1379):
    """Number 1379."""
    return x + y + 1379
def f1380(x, y=1380):
    """Number 1380."""
    return x + y + 1380
def f1381(x, y=1381):
    """Number 1381."""
    return x + y + 1381
def f1382(x, y=1382):
    """Number 1382."""
    return x + y + 1382
def f1383(x, y=1383):
    """Number 1383."""
    return x + y + 1383
def f1384(x, y=1384):
    """Number 1384."""
    return x + y + 1384
def f1385(x, y=1385):
    """Number 1385."""
    return x + y + 1385
def f1386(x, y=1386):
    """Number 1386."""
    return x + y + 1386
def f1387(x, y=1387):
    """Number 1387."""
    return x + y + 1387
def f1388(x, y=1388):
    """Number 1388."""
    return x + y + 1388
def f1389(x, y=1389):
    """Number 1389."""
    return x + y + 1389
def f1390(x, y=1390):
    """Number 1390."""
    return x + y + 1390
def f1391(x, y=1391):
    """Number 1391."""
    return x + y + 1391
def f1392(x, y=1392):
    """Number 1392."""
    return x + y + 1392
def f1393(x, y=1393):
    """Number 1393."""
    return x + y + 1393
def f1394(x, y=1394):
    """Number 1394."""
    return x + y + 1394
def f1395(x, y=1395):
    """Number 1395."""
    return x + y + 1395
def f1396(x, y=1396):
    """Number 1396."""
    return x + y + 1396
def f1397(x, y=1397):
    """Number 1397."""
    return x + y + 1397
def f1398(x, y=1398):
    """Number 1398."""
    return x + y + 1398
def f1399(x, y=1399):
    """Number 1399."""
    return x + y + 1399
def f1400(x, y=1400):
    """Number 1400."""
    return x + y + 1400
def f1401(x, y=1401):
    """Number 1401."""
    return x + y + 1401
def f1402(x, y=1402):
    """Number 1402."""
    return x + y + 1402
def f1403(x, y=1403):
    """Number 1403."""
    return x + y + 1403
def f1404(x, y=1404):
    """Number 1404."""
    return x + y + 1404
def f1405(x, y=1405):
    """Number 1405."""
    return x + y + 1405
def f1406(x, y=1406):
    """Number 1406."""
    return x + y + 1406
def f1407(x, y=1407):
    """Number 1407."""
    return x + y + 1407
def f1408(x, y=1408):
    """Number 1408."""
    return x + y + 1408
def f1409(x, y=1409):
    """Number 1409."""
    return x + y + 1409
def f1410(x, y=1410):
    """Number 1410."""
    return x + y + 1410
def f1411(x, y=1411):
    """Number 1411."""
    return x + y + 1411
def f1412(x, y=1412):
    """Number 1412."""
    return x + y + 1412
def f1413(x, y=1413):
    """Number 1413."""
    return x + y + 1413
def f1414(x, y=1414):
    """Number 1414."""
    return x + y + 1414
def f1415(x, y=1415):
    """Number 1415."""
    return x + y + 1415
def f1416(x, y=1416):
    """Number 1416."""
    return x + y + 1416
def f1417(x, y=1417):
    """Number 1417."""
    return x + y + 1417
def f1418(x, y=1418):
    """Number 1418."""
    return x + y + 1418
def f1419(x, y=1419):
    """Number 1419."""
    return x + y + 1419
def f1420(x, y=1420):
    """Number 1420."""
    return x + y + 1420
def f1421(x, y=1421):
    """Number 1421."""
    return x + y + 1421
def f1422(x, y=1422):
    """Number 1422."""
    return x + y + 1422
def f1423(x, y=1423):
    """Number 1423."""
    return x + y + 1423
def f1424(x, y=1424):
    """Number 1424."""
    return x + y + 1424
def f1425(x, y=1425):
    """Number 1425."""
    return x + y + 1425
def f1426(x, y=1426):
    """Number 1426."""
    return x + y + 1426
def f1427(x, y=1427):
    """Number 1427."""
    return x + y + 1427
def f1428(x, y=1428):
    """Number 1428."""
    return x + y + 1428
def f1429(x, y=1429):
    """Number 1429."""
    return x + y + 1429
def f1430(x, y=1430):
    """Number 1430."""
    return x + y + 1430
def f1431(x, y=1431):
    """Number 1431."""
    return x + y + 1431
def f1432(x, y=1432):
    """Number 1432."""
    return x + y + 1432
def f1433(x, y=1433):
    """Number 1433."""
    return x + y + 1433
def f1434(x, y=1434):
    """Number 1434."""
    return x + y + 1434
def f1435(x, y=1435):
    """Number 1435."""
    return x + y + 1435
def f1436(x, y=1436):
    """Number 1436."""
    return x + y + 1436
def f1437(x, y=1437):
    """Number 1437."""
    return x + y + 1437
def f1438(x, y=1438):
    """Number 1438."""
    return x + y + 1438
def f1439(x, y=1439):
    """Number 1439."""
    return x + y + 1439
def f1440(x, y=1440):
    """Number 1440."""
    return x + y + 1440
def f1441(x, y=1441):
    """Number 1441."""
    return x + y + 1441
def f1442(x, y=1442):
    """Number 1442."""
    return x + y + 1442
def f1443(x, y=1443):
    """Number 1443."""
    return x + y + 1443
def f1444(x, y=1444):
    """Number 1444."""
    return x + y + 1444
def f1445(x, y=1445):
    """Number 1445."""
    return x + y + 1445
def f1446(x, y=1446):
    """Number 1446."""
    return x + y + 1446
def f1447(x, y=1447):
    """Number 1447."""
    return x + y + 1447
def f1448(x, y=1448):
    """Number 1448."""
    return x + y + 1448
def f1449(x, y=1449):
    """Number 1449."""
    return x + y + 1449
def f1450(x, y=1450):
    """Number 1450."""
    return x + y + 1450
def f1451(x, y=1451):
    """Number 1451."""
    return x + y + 1451
def f1452(x, y=1452):
    """Number 1452."""
    return x + y + 1452
def f1453(x, y=1453):
    """Number 1453."""
    return x + y + 1453
def f1454(x, y=1454):
    """Number 1454."""
    return x + y + 1454
def f1455(x, y=1455):
    """Number 1455."""
    return x + y + 1455
def f1456(x, y=1456):
    """Number 1456."""
    return x + y + 1456
def f1457(x, y=1457):
    """Number 1457."""
    return x + y + 1457
def f1458(x, y=1458):
    """Number 1458."""
    return x + y + 1458
def f1459(x, y=1459):
    """Number 1459."""
    return x + y + 1459
def f1460(x, y=1460):
    """Number 1460."""
    return x + y + 1460
def f1461(x, y=1461):
    """Number 1461."""
    return x + y + 1461
def f1462(x, y=1462):
    """Number 1462."""
    return x + y + 1462
def f1463(x, y=1463):
    """Number 1463."""
    return x + y + 1463
def f1464(x, y=1464):
    """Number 1464."""
    return x + y + 1464
def f1465(x, y=1465):
    """Number 1465."""
    return x + y + 1465
def f1466(x, y=1466):
    """Number 1466."""
    return x + y + 1466
def f1467(x, y=1467):
    """Number 1467."""
    return x + y + 1467
def f1468(x, y=1468):
    """Number 1468."""
    return x + y + 1468
def f1469(x, y=1469):
    """Number 1469."""
    return x + y + 1469
def f1470(x, y=1470):
    """Number 1470."""
    return x + y + 1470
def f1471(x, y=1471):
    """Number 1471."""
    return x + y + 1471
def f1472(x, y=1472):
    """Number 1472."""
    return x + y + 1472
def f1473(x, y=1473):
    """Number 1473."""
    return x + y + 1473
def f1474(x, y=1474):
    """Number 1474."""
    return x + y + 1474
def f1475(x, y=1475):
    """Number 1475."""
    return x + y + 1475
def f1476(x, y=1476):
    """Number 1476."""
    return x + y + 1476
def f1477(x, y=1477):
    """Number 1477."""
    return x + y + 1477
def f1478(x, y=1478):
    """Number 1478."""
    return x + y + 1478
def f1479(x, y=1479):
    """Number 1479."""
    return x + y + 1479
def f1480(x, y=1480):
    """Number 1480."""
    return x + y + 1480
def f1481(x, y=1481):
    """Number 1481."""
    return x + y + 1481
def f1482(x, y=1482):
    """Number 1482."""
    return x + y + 1482
def f1483(x, y=1483):
    """Number 1483."""
    return x + y + 1483
def f1484(x, y=1484):
    """Number 1484."""
    return x + y + 1484
def f1485(x, y=1485):
    """Number 1485."""
    return x + y + 1485
def f1486(x, y=1486):
    """Number 1486."""
    return x + y + 1486
def f1487(x, y=1487):
    """Number 1487."""
    return x + y + 1487
def f1488(x, y=1488):
    """Number 1488."""
    return x + y + 1488
def f1489(x, y=1489):
    """Number 1489."""
    return x + y + 1489
def f1490(x, y=1490):
    """Number 1490."""
    return x + y + 1490
def f1491(x, y=1491):
    """Number 1491."""
    return x + y + 1491
def f1492(x, y=1492):
    """Number 1492."""
    return x + y + 1492
def f1493(x, y=1493):
    """Number 1493."""
    return x + y + 1493
def f1494(x, y=1494):
    """Number 1494."""
    return x + y + 1494
def f1495(x, y=1495):
    """Number 1495."""
    return x + y + 1495
def f1496(x, y=1496):
    """Number 1496."""
    return x + y + 1496
def f1497(x, y=1497):
    """Number 1497."""
    return x + y + 1497
def f1498(x, y=1498):
    """Number 1498."""
    return x + y + 1498
def f1499(x, y=1499):
    """Number 1499."""
    return x + y + 1499
def f1500(x, y=1500):
    """Number 1500."""
    return x + y + 1500
def f1501(x, y=1501):
    """Number 1501."""
    return x + y + 1501
def f1502(x, y=1502):
    """Number 1502."""
    return x + y + 1502
def f1503(x, y=1503):
    """Number 1503."""
    return x + y + 1503
def f1504(x, y=1504):
    """Number 1504."""
    return x + y + 1504
def f1505(x, y=1505):
    """Number 1505."""
    return x + y + 1505
def f1506(x, y=1506):
    """Number 1506."""
    return x + y + 1506
def f1507(x, y=1507):
    """Number 1507."""
    return x + y + 1507
def f1508(x, y=1508):
    """Number 1508."""
    return x + y + 1508
def f1509(x, y=1509):
    """Number 1509."""
    return x + y + 1509
def f1510(x, y=1510):
    """Number 1510."""
    return x + y + 1510
def f1511(x, y=1511):
    """Number 1511."""
    return x + y + 1511
def f1512(x, y=1512):
    """Number 1512."""
    return x + y + 1512
def f1513(x, y=1513):
    """Number 1513."""
    return x + y + 1513
def f1514(x, y=1514):
    """Number 1514."""
    return x + y + 1514
def f1515(x, y=1515):
    """Number 1515."""
    return x + y + 1515
def f1516(x, y=1516):
    """Number 1516."""
    return x + y + 1516
def f1517(x, y=1517):
    """Number 1517."""
    return x + y + 1517
def f1518(x, y=1518):
    """Number 1518."""
    return x + y + 1518
def f1519(x, y=1519):
    """Number 1519."""
    return x + y + 1519
def f1520(x, y=1520):
    """Number 1520."""
    return x + y + 1520
def f1521(x, y=1521):
    """Number 1521."""
    return x + y + 1521
def f1522(x, y=1522):
    """Number 1522."""
    return x + y + 1522
def f1523(x, y=1523):
    """Number 1523."""
    return x + y + 1523
def f1524(x, y=1524):
    """Number 1524."""
    return x + y + 1524
def f1525(x, y=1525):
    """Number 1525."""
    return x + y + 1525
def f1526(x, y=1526):
    """Number 1526."""
    return x + y + 1526
def f1527(x, y=1527):
    """Number 1527."""
    return x + y + 1527
def f1528(x, y=1528):
    """Number 1528."""
    return x + y + 1528
def f1529(x, y=1529):
    """Number 1529."""
    return x + y + 1529
def f1530(x, y=1530):
    """Number 1530."""
    return x + y + 1530
def f1531(x, y=1531):
    """Number 1531."""
    return x + y + 1531
def f1532(x, y=1532):
    """Number 1532."""
    return x + y + 1532
def f1533(x, y=1533):
    """Number 1533."""
    return x + y + 1533
def f1534(x, y=1534):
    """Number 1534."""
    return x + y + 1534
def f1535(x, y=1535):
    """Number 1535."""
    return x + y + 1535
def f1536(x, y=1536):
    """Number 1536."""
    return x + y + 1536
def f1537(x, y=1537):
    """Number 1537."""
    return x + y + 1537
def f1538(x, y=1538):
    """Number 1538."""
    return x + y + 1538
def f1539(x, y=1539):
    """Number 1539."""
    return x + y + 1539
def f1540(x, y=1540):
    """Number 1540."""
    return x + y + 1540
def f1541(x, y=1541):
    """Number 1541."""
    return x + y + 1541
def f1542(x, y=1542):
    """Number 1542."""
    return x + y + 1542
def f1543(x, y=1543):
    """Number 1543."""
    return x + y + 1543
def f1544(x, y=1544):
    """Number 1544."""
    return x + y + 1544
def f1545(x, y=1545):
    """Number 1545."""
    return x + y + 1545
def f1546(x, y=1546):
    """Number 1546."""
    return x + y + 1546
def f1547(x, y=1547):
    """Number 1547."""
    return x + y + 1547
def f1548(x, y=1548):
    """Number 1548."""
    return x + y + 1548
def f1549(x, y=1549):
    """Number 1549."""
    return x + y + 1549
def f1550(x, y=1550):
    """Number 1550."""
    return x + y + 1550
def f1551(x, y=1551):
    """Number 1551."""
    return x + y + 1551
def f1552(x, y=1552):
    """Number 1552."""
    return x + y + 1552
def f1553(x, y=1553):
    """Number 1553."""
    return x + y + 1553
def f1554(x, y=1554):
    """Number 1554."""
    return x + y + 1554
def f1555(x, y=1555):
    """Number 1555."""
    return x + y + 1555
def f1556(x, y=1556):
    """Number 1556."""
    return x + y + 1556
def f1557(x, y=1557):
    """Number 1557."""
    return x + y + 1557
def f1558(x, y=1558):
    """Number 1558."""
    return x + y + 1558
def f1559(x, y=1559):
    """Number 1559."""
    return x + y + 1559
def f1560(x, y=1560):
    """Number 1560."""
    return x + y + 1560
def f1561(x, y=1561):
    """Number 1561."""
    return x + y + 1561
def f1562(x, y=1562):
    """Number 1562."""
    return x + y + 1562
def f1563(x, y=1563):
    """Number 1563."""
    return x + y + 1563
def f1564(x, y=1564):
    """Number 1564."""
    return x + y + 1564
def f1565(x, y=1565):
    """Number 1565."""
    return x + y + 1565
def f1566(x, y=1566):
    """Number 1566."""
    return x + y + 1566
def f1567(x, y=1567):
    """Number 1567."""
    return x + y + 1567
def f1568(x, y=1568):
    """Number 1568."""
    return x + y + 1568
def f1569(x, y=1569):
    """Number 1569."""
    return x + y + 1569
def f1570(x, y=1570):
    """Number 1570."""
    return x + y + 1570
def f1571(x, y=1571):
    """Number 1571."""
    return x + y + 1571
def f1572(x, y=1572):
    """Number 1572."""
    return x + y + 1572
def f1573(x, y=1573):
    """Number 1573."""
    return x + y + 1573
def f1574(x, y=1574):
    """Number 1574."""
    return x + y + 1574
def f1575(x, y=1575):
    """Number 1575."""
    return x + y + 1575
def f1576(x, y=1576):
    """Number 1576."""
    return x + y + 1576
def f1577(x, y=1577):
    """Number 1577."""
    return x + y + 1577
def f1578(x, y=1578):
    """Number 1578."""
    return x + y + 1578
def f1579(x, y=1579):
    """Number 1579."""
    return x + y + 1579
def f1580(x, y=1580):
    """Number 1580."""
    return x + y + 1580
def f1581(x, y=1581):
    """Number 1581."""
    return x + y + 1581
def f1582(x, y=1582):
    """Number 1582."""
    return x + y + 1582
def f1583(x, y=1583):
    """Number 1583."""
    return x + y + 1583
def f1584(x, y=1584):
    """Number 1584."""
    return x + y + 1584
def f1585(x, y=1585):
    """Number 1585."""
    return x + y + 1585
def f1586(x, y=1586):
    """Number 1586."""
    return x + y + 1586
def f1587(x, y=1587):
    """Number 1587."""
    return x + y + 1587
def f1588(x, y=1588):
    """Number 1588."""
    return x + y + 1588
def f1589(x, y=1589):
    """Number 1589."""
    return x + y + 1589
def f1590(x, y=1590):
    """Number 1590."""
    return x + y + 1590
def f1591(x, y=1591):
    """Number 1591."""
    return x + y + 1591
def f1592(x, y=1592):
    """Number 1592."""
    return x + y + 1592
def f1593(x, y=1593):
    """Number 1593."""
    return x + y + 1593
def f1594(x, y=1594):
    """Number 1594."""
    return x + y + 1594
def f1595(x, y=1595):
    """Number 1595."""
    return x + y + 1595
def f1596(x, y=1596):
    """Number 1596."""
    return x + y + 1596
def f1597(x, y=1597):
    """Number 1597."""
    return x + y + 1597
def f1598(x, y=1598):
    """Number 1598."""
    return x + y + 1598
def f1599(x, y=1599):
    """Number 1599."""
    return x + y + 1599
def f1600(x, y=1600):
    """Number 1600."""
    return x + y + 1600
def f1601(x, y=1601):
    """Number 1601."""
    return x + y + 1601
def f1602(x, y=1602):
    """Number 1602."""
    return x + y + 1602
def f1603(x, y=1603):
    """Number 1603."""
    return x + y + 1603
def f1604(x, y=1604):
    """Number 1604."""
    return x + y + 1604
def f1605(x, y=1605):
    """Number 1605."""
    return x + y + 1605
def f1606(x, y=1606):
    """Number 1606."""
    return x + y + 1606
def f1607(x, y=1607):
    """Number 1607."""
    return x + y + 1607
def f1608(x, y=1608):
    """Number 1608."""
    return x + y + 1608
def f1609(x, y=1609):
    """Number 1609."""
    return x + y + 1609
def f1610(x, y=1610):
    """Number 1610."""
    return x + y + 1610
def f1611(x, y=1611):
    """Number 1611."""
    return x + y + 1611
def f1612(x, y=1612):
    """Number 1612."""
    return x + y + 1612
def f1613(x, y=1613):
    """Number 1613."""
    return x + y + 1613
def f1614(x, y=1614):
    """Number 1614."""
    return x + y + 1614
def f1615(x, y=1615):
    """Number 1615."""
    return x + y + 1615
def f1616(x, y=1616):
    """Number 1616."""
    return x + y + 1616
def f1617(x, y=1617):
    """Number 1617."""
    return x + y + 1617
def f1618(x, y=1618):
    """Number 1618."""
    return x + y + 1618
def f1619(x, y=1619):
    """Number 1619."""
    return x + y + 1619
def f1620(x, y=1620):
    """Number 1620."""
    return x + y + 1620
def f1621(x, y=1621):
    """Number 1621."""
    return x + y + 1621
def f1622(x, y=1622):
    """Number 1622."""
    return x + y + 1622
def f1623(x, y=1623):
    """Number 1623."""
    return x + y + 1623
def f1624(x, y=1624):
    """Number 1624."""
    return x + y + 1624
def f1625(x, y=1625):
    """Number 1625."""
    return x + y + 1625
def f1626(x, y=1626):
    """Number 1626."""
    return x + y + 1626
def f1627(x, y=1627):
    """Number 1627."""
    return x + y + 1627
def f1628(x, y=1628):
    """Number 1628."""
    return x + y + 1628
def f1629(x, y=1629):
    """Number 1629."""
    return x + y + 1629
def f1630(x, y=1630):
    """Number 1630."""
    return x + y + 1630
def f1631(x, y=1631):
    """Number 1631."""
    return x + y + 1631
def f1632(x, y=1632):
    """Number 1632."""
    return x + y + 1632
def f1633(x, y=1633):
    """Number 1633."""
    return x + y + 1633
def f1634(x, y=1634):
    """Number 1634."""
    return x + y + 1634
def f1635(x, y=1635):
    """Number 1635."""
    return x + y + 1635
def f1636(x, y=1636):
    """Number 1636."""
    return x + y + 1636
def f1637(x, y=1637):
    """Number 1637."""
    return x + y + 1637
def f1638(x, y=1638):
    """Number 1638."""
    return x + y + 1638
def f1639(x, y=1639):
    """Number 1639."""
    return x + y + 1639
def f1640(x, y=1640):
    """Number 1640."""
    return x + y + 1640
def f1641(x, y=1641):
    """Number 1641."""
    return x + y + 1641
def f1642(x, y=1642):
    """Number 1642."""
    return x + y + 1642
def f1643(x, y=1643):
    """Number 1643."""
    return x + y + 1643
def f1644(x, y=1644):
    """Number 1644."""
    return x + y + 1644
def f1645(x, y=1645):
    """Number 1645."""
    return x + y + 1645
def f1646(x, y=1646):
    """Number 1646."""
    return x + y + 1646
def f1647(x, y=1647):
    """Number 1647."""
    return x + y + 1647
def f1648(x, y=1648):
    """Number 1648."""
    return x + y + 1648
def f1649(x, y=1649):
    """Number 1649."""
    return x + y + 1649
def f1650(x, y=1650):
    """Number 1650."""
    return x + y + 1650
def f1651(x, y=1651):
    """Number 1651."""
    return x + y + 1651
def f1652(x, y=1652):
    """Number 1652."""
    return x + y + 1652
def f1653(x, y=1653):
    """Number 1653."""
    return x + y + 1653
def f1654(x, y=1654):
    """Number 1654."""
    return x + y + 1654
def f1655(x, y=1655):
    """Number 1655."""
    return x + y + 1655
def f1656(x, y=1656):
    """Number 1656."""
    return x + y + 1656
def f1657(x, y=1657):
    """Number 1657."""
    return x + y + 1657
def f1658(x, y=1658):
    """Number 1658."""
    return x + y + 1658
def f1659(x, y=1659):
    """Number 1659."""
    return x + y + 1659
def f1660(x, y=1660):
    """Number 1660."""
    return x + y + 1660
def f1661(x, y=1661):
    """Number 1661."""
    return x + y + 1661
def f1662(x, y=1662):
    """Number 1662."""
    return x + y + 1662
def f1663(x, y=1663):
    """Number 1663."""
    return x + y + 1663
def f1664(x, y=1664):
    """Number 1664."""
    return x + y + 1664
def f1665(x, y=1665):
    """Number 1665."""
    return x + y + 1665
def f1666(x, y=1666):
    """Number 1666."""
    return x + y + 1666
def f1667(x, y=1667):
    """Number 1667."""
    return x + y + 1667
def f1668(x, y=1668):
    """Number 1668."""
    return x + y + 1668
def f1669(x, y=1669):
    """Number 1669."""
    return x + y + 1669
def f1670(x, y=1670):
    """Number 1670."""
    return x + y + 1670
def f1671(x, y=1671):
    """Number 1671."""
    return x + y + 1671
def f1672(x, y=1672):
    """Number 1672."""
    return x + y + 1672
def f1673(x, y=1673):
    """Number 1673."""
    return x + y + 1673
def f1674(x, y=1674):
    """Number 1674."""
    return x + y + 1674
def f1675(x, y=1675):
    """Number 1675."""
    return x + y + 1675
def f1676(x, y=1676):
    """Number 1676."""
    return x + y + 1676
def f1677(x, y=1677):
    """Number 1677."""
    return x + y + 1677
def f1678(x, y=1678):
    """Number 1678."""
    return x + y + 1678
def f1679(x, y=1679):
    """Number 1679."""
    return x + y + 1679
def f1680(x, y=1680):
    """Number 1680."""
    return x + y + 1680
def f1681(x, y=1681):
    """Number 1681."""
    return x + y + 1681
def f1682(x, y=1682):
    """Number 1682."""
    return x + y + 1682
def f1683(x, y=1683):
    """Number 1683."""
    return x + y + 1683
def f1684(x, y=1684):
    """Number 1684."""
    return x + y + 1684
def f1685(x, y=1685):
    """Number 1685."""
    return x + y + 1685
def f1686(x, y=1686):
    """Number 1686."""
    return x + y + 1686
def f1687(x, y=1687):
    """Number 1687."""
    return x + y + 1687
def f1688(x, y=1688):
    """Number 1688."""
    return x + y + 1688
def f1689(x, y=1689):
    """Number 1689."""
    return x + y + 1689
def f1690(x, y=1690):
    """Number 1690."""
    return x + y + 1690
def f1691(x, y=1691):
    """Number 1691."""
    return x + y + 1691
def f1692(x, y=1692):
    """Number 1692."""
    return x + y + 1692
def f1693(x, y=1693):
    """Number 1693."""
    return x + y + 1693
def f1694(x, y=1694):
    """Number 1694."""
    return x + y + 1694
def f1695(x, y=1695):
    """Number 1695."""
    return x + y + 1695
def f1696(x, y=1696):
    """Number 1696."""
    return x + y + 1696
def f1697(x, y=1697):
    """Number 1697."""
    return x + y + 1697
def f1698(x, y=1698):
    """Number 1698."""
    return x + y + 1698
def f1699(x, y=1699):
    """Number 1699."""
    return x + y + 1699
def f1700(x, y=1700):
    """Number 1700."""
    return x + y + 1700
def f1701(x, y=1701):
    """Number 1701."""
    return x + y + 1701
def f1702(x, y=1702):
    """Number 1702."""
    return x + y + 1702
def f1703(x, y=1703):
    """Number 1703."""
    return x + y + 1703
def f1704(x, y=1704):
    """Number 1704."""
    return x + y + 1704
def f1705(x, y=1705):
    """Number 1705."""
    return x + y + 1705
def f1706(x, y=1706):
    """Number 1706."""
    return x + y + 1706
def f1707(x, y=1707):
    """Number 1707."""
    return x + y + 1707
def f1708(x, y=1708):
    """Number 1708."""
    return x + y + 1708
def f1709(x, y=1709):
    """Number 1709."""
    return x + y + 1709
def f1710(x, y=1710):
    """Number 1710."""
    return x + y + 1710
def f1711(x, y=1711):
    """Number 1711."""
    return x + y + 1711
def f1712(x, y=1712):
    """Number 1712."""
    return x + y + 1712
def f1713(x, y=1713):
    """Number 1713."""
    return x + y + 1713
def f1714(x, y=1714):
    """Number 1714."""
    return x + y + 1714
def f1715(x, y=1715):
    """Number 1715."""
    return x + y + 1715
def f1716(x, y=1716):
    """Number 1716."""
    return x + y + 1716
def f1717(x, y=1717):
    """Number 1717."""
    return x + y + 1717
def f1718(x, y=1718):
    """Number 1718."""
    return x + y + 1718
def f1719(x, y=1719):
    """Number 1719."""
    return x + y + 1719
def f1720(x, y=1720):
    """Number 1720."""
    return x + y + 1720
def f1721(x, y=1721):
    """Number 1721."""
    return x + y + 1721
def f1722(x, y=1722):
    """Number 1722."""
    return x + y + 1722
def f1723(x, y=1723):
    """Number 1723."""
    return x + y + 1723
def f1724(x, y=1724):
    """Number 1724."""
    return x + y + 1724
def f1725(x, y=1725):
    """Number 1725."""
    return x + y + 1725
def f1726(x, y=1726):
    """Number 1726."""
    return x + y + 1726
def f1727(x, y=1727):
    """Number 1727."""
    return x + y + 1727
def f1728(x, y=1728):
    """Number 1728."""
    return x + y + 1728
def f1729(x, y=1729):
    """Number 1729."""
    return x + y + 1729
def f1730(x, y=1730):
    """Number 1730."""
    return x + y + 1730
def f1731(x, y=1731):
    """Number 1731."""
    return x + y + 1731
def f1732(x, y=1732):
    """Number 1732."""
    return x + y + 1732
def f1733(x, y=1733):
    """Number 1733."""
    return x + y + 1733
def f1734(x, y=1734):
    """Number 1734."""
    return x + y + 1734
def f1735(x, y=1735):
    """Number 1735."""
    return x + y + 1735
def f1736(x, y=1736):
    """Number 1736."""
    return x + y + 1736
def f1737(x, y=1737):
    """Number 1737."""
    return x + y + 1737
def f1738(x, y=1738):
    """Number 1738."""
    return x + y + 1738
def f1739(x, y=1739):
    """Number 1739."""
    return x + y + 1739
def f1740(x, y=1740):
    """Number 1740."""
    return x + y + 1740
def f1741(x, y=1741):
    """Number 1741."""
    return x + y + 1741
def f1742(x, y=1742):
    """Number 1742."""
    return x + y + 1742
def f1743(x, y=1743):
    """Number 1743."""
    return x + y + 1743
def f1744(x, y=1744):
    """Number 1744."""
    return x + y + 1744
def f1745(x, y=1745):
    """Number 1745."""
    return x + y + 1745
def f1746(x, y=1746):
    """Number 1746."""
    return x + y + 1746
def f1747(x, y=1747):
    """Number 1747."""
    return x + y + 1747
def f1748(x, y=1748):
    """Number 1748."""
    return x + y + 1748
def f1749(x, y=1749):
    """Number 1749."""
    return x + y + 1749
def f1750(x, y=1750):
    """Number 1750."""
    return x + y + 1750
def f1751(x, y=1751):
    """Number 1751."""
    return x + y + 1751
def f1752(x, y=1752):
    """Number 1752."""
    return x + y + 1752
def f1753(x, y=1753):
    """Number 1753."""
    return x + y + 1753
def f1754(x, y=1754):
    """Number 1754."""
    return x + y + 1754
def f1755(x, y=1755):
    """Number 1755."""
    return x + y + 1755
def f1756(x, y=1756):
    """Number 1756."""
    return x + y + 1756
def f1757(x, y=1757):
    """Number 1757."""
    return x + y + 1757
def f1758(x, y=1758):
    """Number 1758."""
    return x + y + 1758
def f1759(x, y=1759):
    """Number 1759."""
    return x + y + 1759
def f1760(x, y=1760):
    """Number 1760."""
    return x + y + 1760
def f1761(x, y=1761):
    """Number 1761."""
    return x + y + 1761
def f1762(x, y=1762):
    """Number 1762."""
    return x + y + 1762
def f1763(x, y=1763):
    """Number 1763."""
    return x + y + 1763
def f1764(x, y=1764):
    """Number 1764."""
    return x + y + 1764
def f1765(x, y=1765):
    """Number 1765."""
    return x + y + 1765
def f1766(x, y=1766):
    """Number 1766."""
    return x + y + 1766
def f1767(x, y=1767):
    """Number 1767."""
    return x + y + 1767
def f1768(x, y=1768):
    """Number 1768."""
    return x + y + 1768
def f1769(x, y=1769):
    """Number 1769."""
    return x + y + 1769
def f1770(x, y=1770):
    """Number 1770."""
    return x + y + 1770
def f1771(x, y=1771):
    """Number 1771."""
    return x + y + 1771
def f1772(x, y=1772):
    """Number 1772."""
    return x + y + 1772
def f1773(x, y=1773):
    """Number 1773."""
    return x + y + 1773
def f1774(x, y=1774):
    """Number 1774."""
    return x + y + 1774
def f1775(x, y=1775):
    """Number 1775."""
    return x + y + 1775
def f1776(x, y=1776):
    """Number 1776."""
    return x + y + 1776
def f1777(x, y=1777):
    """Number 1777."""
    return x + y + 1777
def f1778(x, y=1778):
    """Number 1778."""
    return x + y + 1778
def f1779(x, y=1779):
    """Number 1779."""
    return x + y + 1779
def f1780(x, y=1780):
    """Number 1780."""
    return x + y + 1780
def f1781(x, y=1781):
    """Number 1781."""
    return x + y + 1781
def f1782(x, y=1782):
    """Number 1782."""
    return x + y + 1782
def f1783(x, y=1783):
    """Number 1783."""
    return x + y + 1783
def f1784(x, y=1784):
    """Number 1784."""
    return x + y + 1784
def f1785(x, y=1785):
    """Number 1785."""
    return x + y + 1785
def f1786(x, y=1786):
    """Number 1786."""
    return x + y + 1786
def f1787(x, y=1787):
    """Number 1787."""
    return x + y + 1787
def f1788(x, y=1788):
    """Number 1788."""
    return x + y + 1788
def f1789(x, y=1789):
    """Number 1789."""
    return x + y + 1789
def f1790(x, y=1790):
    """Number 1790."""
    return x + y + 1790
def f1791(x, y=1791):
    """Number 1791."""
    return x + y + 1791
def f1792(x, y=1792):
    """Number 1792."""
    return x + y + 1792
def f1793(x, y=1793):
    """Number 1793."""
    return x + y + 1793
def f1794(x, y=1794):
    """Number 1794."""
    return x + y + 1794
def f1795(x, y=1795):
    """Number 1795."""
    return x + y + 1795
def f1796(x, y=1796):
    """Number 1796."""
    return x + y + 1796
def f1797(x, y=1797):
    """Number 1797."""
    return x + y + 1797
def f1798(x, y=1798):
    """Number 1798."""
    return x + y + 1798
def f1799(x, y=1799):
    """Number 1799."""
    return x + y + 1799
def f1800(x, y=1800):
    """Number 1800."""
    return x + y + 1800
def f1801(x, y=1801):
    """Number 1801."""
    return x + y + 1801
def f1802(x, y=1802):
    """Number 1802."""
    return x + y + 1802
def f1803(x, y=1803):
    """Number 1803."""
    return x + y + 1803
def f1804(x, y=1804):
    """Number 1804."""
    return x + y + 1804
def f1805(x, y=1805):
    """Number 1805."""
    return x + y + 1805
def f1806(x, y=1806):
    """Number 1806."""
    return x + y + 1806
def f1807(x, y=1807):
    """Number 1807."""
    return x + y + 1807
def f1808(x, y=1808):
    """Number 1808."""
    return x + y + 1808
def f1809(x, y=1809):
    """Number 1809."""
    return x + y + 1809
def f1810(x, y=1810):
    """Number 1810."""
    return x + y + 1810
def f1811(x, y=1811):
    """Number 1811."""
    return x + y + 1811
def f1812(x, y=1812):
    """Number 1812."""
    return x + y + 1812
def f1813(x, y=1813):
    """Number 1813."""
    return x + y + 1813
def f1814(x, y=1814):
    """Number 1814."""
    return x + y + 1814
def f1815(x, y=1815):
    """Number 1815."""
    return x + y + 1815
def f1816(x, y=1816):
    """Number 1816."""
    return x + y + 1816
def f1817(x, y=1817):
    """Number 1817."""
    return x + y + 1817
def f1818(x, y=1818):
    """Number 1818."""
    return x + y + 1818
def f1819(x, y=1819):
    """Number 1819."""
    return x + y + 1819
def f1820(x, y=1820):
    """Number 1820."""
    return x + y + 1820
def f1821(x, y=1821):
    """Number 1821."""
    return x + y + 1821
def f1822(x, y=1822):
    """Number 1822."""
    return x + y + 1822
def f1823(x, y=1823):
    """Number 1823."""
    return x + y + 1823
def f1824(x, y=1824):
    """Number 1824."""
    return x + y + 1824
def f1825(x, y=1825):
    """Number 1825."""
    return x + y + 1825
def f1826(x, y=1826):
    """Number 1826."""
    return x + y + 1826
def f1827(x, y=1827):
    """Number 1827."""
    return x + y + 1827
def f1828(x, y=1828):
    """Number 1828."""
    return x + y + 1828
def f1829(x, y=1829):
    """Number 1829."""
    return x + y + 1829
def f1830(x, y=1830):
    """Number 1830."""
    return x + y + 1830
def f1831(x, y=1831):
    """Number 1831."""
    return x + y + 1831
def f1832(x, y=1832):
    """Number 1832."""
    return x + y + 1832
def f1833(x, y=1833):
    """Number 1833."""
    return x + y + 1833
def f1834(x, y=1834):
    """Number 1834."""
    return x + y + 1834
def f1835(x, y=1835):
    """Number 1835."""
    return x + y + 1835
def f1836(x, y=1836):
    """Number 1836."""
    return x + y + 1836
def f1837(x, y=1837):
    """Number 1837."""
    return x + y + 1837
def f1838(x, y=1838):
    """Number 1838."""
    return x + y + 1838
def f1839(x, y=1839):
    """Number 1839."""
    return x + y + 1839
def f1840(x, y=1840):
    """Number 1840."""
    return x + y + 1840
def f1841(x, y=1841):
    """Number 1841."""
    return x + y + 1841
def f1842(x, y=1842):
    """Number 1842."""
    return x + y + 1842
def f1843(x, y=1843):
    """Number 1843."""
    return x + y + 1843
def f1844(x, y=1844):
    """Number 1844."""
    return x + y + 1844
def f1845(x, y=1845):
    """Number 1845."""
    return x + y + 1845
def f1846(x, y=1846):
    """Number 1846."""
    return x + y + 1846
def f1847(x, y=1847):
    """Number 1847."""
    return x + y + 1847
def f1848(x, y=1848):
    """Number 1848."""
    return x + y + 1848
def f1849(x, y=1849):
    """Number 1849."""
    return x + y + 1849
def f1850(x, y=1850):
    """Number 1850."""
    return x + y + 1850
def f1851(x, y=1851):
    """Number 1851."""
    return x + y + 1851
def f1852(x, y=1852):
    """Number 1852."""
    return x + y + 1852
def f1853(x, y=1853):
    """Number 1853."""
    return x + y + 1853
def f1854(x, y=1854):
    """Number 1854."""
    return x + y + 1854
def f1855(x, y=1855):
    """Number 1855."""
    return x + y + 1855
def f1856(x, y=1856):
    """Number 1856."""
    return x + y + 1856
def f1857(x, y=1857):
    """Number 1857."""
    return x + y + 1857
def f1858(x, y=1858):
    """Number 1858."""
    return x + y + 1858
def f1859(x, y=1859):
    """Number 1859."""
    return x + y + 1859
def f1860(x, y=1860):
    """Number 1860."""
    return x + y + 1860
def f1861(x, y=1861):
    """Number 1861."""
    return x + y + 1861
def f1862(x, y=1862):
    """Number 1862."""
    return x + y + 1862
def f1863(x, y=1863):
    """Number 1863."""
    return x + y + 1863
def f1864(x, y=1864):
    """Number 1864."""
    return x + y + 1864
def f1865(x, y=1865):
    """Number 1865."""
    return x + y + 1865
def f1866(x, y=1866):
    """Number 1866."""
    return x + y + 1866
def f1867(x, y=1867):
    """Number 1867."""
    return x + y + 1867
def f1868(x, y=1868):
    """Number 1868."""
    return x + y + 1868
def f1869(x, y=1869):
    """Number 1869."""
    return x + y + 1869
def f1870(x, y=1870):
    """Number 1870."""
    return x + y + 1870
def f1871(x, y=1871):
    """Number 1871."""
    return x + y + 1871
def f1872(x, y=1872):
    """Number 1872."""
    return x + y + 1872
def f1873(x, y=1873):
    """Number 1873."""
    return x + y + 1873
def f1874(x, y=1874):
    """Number 1874."""
    return x + y + 1874
def f1875(x, y=1875):
    """Number 1875."""
    return x + y + 1875
def f1876(x, y=1876):
    """Number 1876."""
    return x + y + 1876
def f1877(x, y=1877):
    """Number 1877."""
    return x + y + 1877
def f1878(x, y=1878):
    """Number 1878."""
    return x + y + 1878
def f1879(x, y=1879):
    """Number 1879."""
    return x + y + 1879
def f1880(x, y=1880):
    """Number 1880."""
    return x + y + 1880
def f1881(x, y=1881):
    """Number 1881."""
    return x + y + 1881
def f1882(x, y=1882):
    """Number 1882."""
    return x + y + 1882
def f1883(x, y=1883):
    """Number 1883."""
    return x + y + 1883
def f1884(x, y=1884):
    """Number 1884."""
    return x + y + 1884
def f1885(x, y=1885):
    """Number 1885."""
    return x + y + 1885
def f1886(x, y=1886):
    """Number 1886."""
    return x + y + 1886
def f1887(x, y=1887):
    """Number 1887."""
    return x + y + 1887
def f1888(x, y=1888):
    """Number 1888."""
    return x + y + 1888
def f1889(x, y=1889):
    """Number 1889."""
    return x + y + 1889
def f1890(x, y=1890):
    """Number 1890."""
    return x + y + 1890
def f1891(x, y=1891):
    """Number 1891."""
    return x + y + 1891
def f1892(x, y=1892):
    """Number 1892."""
    return x + y + 1892
def f1893(x, y=1893):
    """Number 1893."""
    return x + y + 1893
def f1894(x, y=1894):
    """Number 1894."""
    return x + y + 1894
def f1895(x, y=1895):
    """Number 1895."""
    return x + y + 1895
def f1896(x, y=1896):
    """Number 1896."""
    return x + y + 1896
def f1897(x, y=1897):
    """Number 1897."""
    return x + y + 1897
def f1898(x, y=1898):
    """Number 1898."""
    return x + y + 1898
def f1899(x, y=1899):
    """Number 1899."""
    return x + y + 1899
def f1900(x, y=1900):
    """Number 1900."""
    return x + y + 1900
def f1901(x, y=1901):
    """Number 1901."""
    return x + y + 1901
def f1902(x, y=1902):
    """Number 1902."""
    return x + y + 1902
def f1903(x, y=1903):
    """Number 1903."""
    return x + y + 1903
def f1904(x, y=1904):
    """Number 1904."""
    return x + y + 1904
def f1905(x, y=1905):
    """Number 1905."""
    return x + y + 1905
def f1906(x, y=1906):
    """Number 1906."""
    return x + y + 1906
def f1907(x, y=1907):
    """Number 1907."""
    return x + y + 1907
def f1908(x, y=1908):
    """Number 1908."""
    return x + y + 1908
def f1909(x, y=1909):
    """Number 1909."""
    return x + y + 1909
def f1910(x, y=1910):
    """Number 1910."""
    return x + y + 1910
def f1911(x, y=1911):
    """Number 1911."""
    return x + y + 1911
def f1912(x, y=1912):
    """Number 1912."""
    return x + y + 1912
def f1913(x, y=1913):
    """Number 1913."""
    return x + y + 1913
def f1914(x, y=1914):
    """Number 1914."""
    return x + y + 1914
def f1915(x, y=1915):
    """Number 1915."""
    return x + y + 1915
def f1916(x, y=1916):
    """Number 1916."""
    return x + y + 1916
def f1917(x, y=1917):
    """Number 1917."""
    return x + y + 1917
def f1918(x, y=1918):
    """Number 1918."""
    return x + y + 1918
def f1919(x, y=1919):
    """Number 1919."""
    return x + y + 1919
def f1920(x, y=1920):
    """Number 1920."""
    return x + y + 1920
def f1921(x, y=1921):
    """Number 1921."""
    return x + y + 1921
def f1922(x, y=1922):
    """Number 1922."""
    return x + y + 1922
def f1923(x, y=1923):
    """Number 1923."""
    return x + y + 1923
def f1924(x, y=1924):
    """Number 1924."""
    return x + y + 1924
def f1925(x, y=1925):
    """Number 1925."""
    return x + y + 1925
def f1926(x, y=1926):
    """Number 1926."""
    return x + y + 1926
def f1927(x, y=1927):
    """Number 1927."""
    return x + y + 1927
def f1928(x, y=1928):
    """Number 1928."""
    return x + y + 1928
def f1929(x, y=1929):
    """Number 1929."""
    return x + y + 1929
def f1930(x, y=1930):
    """Number 1930."""
    return x + y + 1930
def f1931(x, y=1931):
    """Number 1931."""
    return x + y + 1931
def f1932(x, y=1932):
    """Number 1932."""
    return x + y + 1932
def f1933(x, y=1933):
    """Number 1933."""
    return x + y + 1933
def f1934(x, y=1934):
    """Number 1934."""
    return x + y + 1934
def f1935(x, y=1935):
    """Number 1935."""
    return x + y + 1935
def f1936(x, y=1936):
    """Number 1936."""
    return x + y + 1936
def f1937(x, y=1937):
    """Number 1937."""
    return x + y + 1937
def f1938(x, y=1938):
    """Number 1938."""
    return x + y + 1938
def f1939(x, y=1939):
    """Number 1939."""
    return x + y + 1939
def f1940(x, y=1940):
    """Number 1940."""
    return x + y + 1940
def f1941(x, y=1941):
    """Number 1941."""
    return x + y + 1941
def f1942(x, y=1942):
    """Number 1942."""
    return x + y + 1942
def f1943(x, y=1943):
    """Number 1943."""
    return x + y + 1943
def f1944(x, y=1944):
    """Number 1944."""
    return x + y + 1944
def f1945(x, y=1945):
    """Number 1945."""
    return x + y + 1945
def f1946(x, y=1946):
    """Number 1946."""
    return x + y + 1946
def f1947(x, y=1947):
    """Number 1947."""
    return x + y + 1947
def f1948(x, y=1948):
    """Number 1948."""
    return x + y + 1948
def f1949(x, y=1949):
    """Number 1949."""
    return x + y + 1949
def f1950(x, y=1950):
    """Number 1950."""
    return x + y + 1950
def f1951(x, y=1951):
    """Number 1951."""
    return x + y + 1951
def f1952(x, y=1952):
    """Number 1952."""
    return x + y + 1952
def f1953(x, y=1953):
    """Number 1953."""
    return x + y + 1953
def f1954(x, y=1954):
    """Number 1954."""
    return x + y + 1954
def f1955(x, y=1955):
    """Number 1955."""
    return x + y + 1955
def f1956(x, y=1956):
    """Number 1956."""
    return x + y + 1956
def f1957(x, y=1957):
    """Number 1957."""
    return x + y + 1957
def f1958(x, y=1958):
    """Number 1958."""
    return x + y + 1958
def f1959(x, y=1959):
    """Number 1959."""
    return x + y + 1959
def f1960(x, y=1960):
    """Number 1960."""
    return x + y + 1960
def f1961(x, y=1961):
    """Number 1961."""
    return x + y + 1961
def f1962(x, y=1962):
    """Number 1962."""
    return x + y + 1962
def f1963(x, y=1963):
    """Number 1963."""
    return x + y + 1963
def f1964(x, y=1964):
    """Number 1964."""
    return x + y + 1964
def f1965(x, y=1965):
    """Number 1965."""
    return x + y + 1965
def f1966(x, y=1966):
    """Number 1966."""
    return x + y + 1966
def f1967(x, y=1967):
    """Number 1967."""
    return x + y + 1967
def f1968(x, y=1968):
    """Number 1968."""
    return x + y + 1968
def f1969(x, y=1969):
    """Number 1969."""
    return x + y + 1969
def f1970(x, y=1970):
    """Number 1970."""
    return x + y + 1970
def f1971(x, y=1971):
    """Number 1971."""
    return x + y + 1971
def f1972(x, y=1972):
    """Number 1972."""
    return x + y + 1972
def f1973(x, y=1973):
    """Number 1973."""
    return x + y + 1973
def f1974(x, y=1974):
    """Number 1974."""
    return x + y + 1974
def f1975(x, y=1975):
    """Number 1975."""
    return x + y + 1975
def f1976(x, y=1976):
    """Number 1976."""
    return x + y + 1976
def f1977(x, y=1977):
    """Number 1977."""
    return x + y + 1977
def f1978(x, y=1978):
    """Number 1978."""
    return x + y + 1978
def f1979(x, y=1979):
    """Number 1979."""
    return x + y + 1979
def f1980(x, y=1980):
    """Number 1980."""
    return x + y + 1980
def f1981(x, y=1981):
    """Number 1981."""
    return x + y + 1981
def f1982(x, y=1982):
    """Number 1982."""
    return x + y + 1982
def f1983(x, y=1983):
    """Number 1983."""
    return x + y + 1983
def f1984(x, y=1984):
    """Number 1984."""
    return x + y + 1984
def f1985(x, y=1985):
    """Number 1985."""
    return x + y + 1985
def f1986(x, y=1986):
    """Number 1986."""
    return x + y + 1986
def f1987(x, y=1987):
    """Number 1987."""
    return x + y + 1987
def f1988(x, y=1988):
    """Number 1988."""
    return x + y + 1988
def f1989(x, y=1989):
    """Number 1989."""
    return x + y + 1989
def f1990(x, y=1990):
    """Number 1990."""
    return x + y + 1990
def f1991(x, y=1991):
    """Number 1991."""
    return x + y + 1991
def f1992(x, y=1992):
    """Number 1992."""
    return x + y + 1992
def f1993(x, y=1993):
    """Number 1993."""
    return x + y + 1993
def f1994(x, y=1994):
    """Number 1994."""
    return x + y + 1994
def f1995(x, y=1995):
    """Number 1995."""
    return x + y + 1995
def f1996(x, y=1996):
    """Number 1996."""
    return x + y + 1996
def f1997(x, y=1997):
    """Number 1997."""
    return x + y + 1997
def f1998(x, y=1998):
    """Number 1998."""
    return x + y + 1998
def f1999(x, y=1999):
    """Number 1999."""
    return x + y + 1999
def f2000(x, y=2000):
    """Number 2000."""
    return x + y + 2000
def f2001(x, y=2001):
    """Number 2001."""
    return x + y + 2001
def f2002(x, y=2002):
    """Number 2002."""
    return x + y + 2002
def f2003(x, y=2003):
    """Number 2003."""
    return x + y + 2003
def f2004(x, y=2004):
    """Number 2004."""
    return x + y + 2004
def f2005(x, y=2005):
    """Number 2005."""
    return x + y + 2005
def f2006(x, y=2006):
    """Number 2006."""
    return x + y + 2006
def f2007(x, y=2007):
    """Number 2007."""
    return x + y + 2007
def f2008(x, y=2008):
    """Number 2008."""
    return x + y + 2008
def f2009(x, y=2009):
    """Number 2009."""
    return x + y + 2009
def f2010(x, y=2010):
    """Number 2010."""
    return x + y + 2010
def f2011(x, y=2011):
    """Number 2011."""
    return x + y + 2011
def f2012(x, y=2012):
    """Number 2012."""
    return x + y + 2012
def f2013(x, y=2013):
    """Number 2013."""
    return x + y + 2013
def f2014(x, y=2014):
    """Number 2014."""
    return x + y + 2014
def f2015(x, y=2015):
    """Number 2015."""
    return x + y + 2015
def f2016(x, y=2016):
    """Number 2016."""
    return x + y + 2016
def f2017(x, y=2017):
    """Number 2017."""
    return x + y + 2017
def f2018(x, y=2018):
    """Number 2018."""
    return x + y + 2018
def f2019(x, y=2019):
    """Number 2019."""
    return x + y + 2019
def f2020(x, y=2020):
    """Number 2020."""
    return x + y + 2020
def f2021(x, y=2021):
    """Number 2021."""
    return x + y + 2021
def f2022(x, y=2022):
    """Number 2022."""
    return x + y + 2022
def f2023(x, y=2023):
    """Number 2023."""
    return x + y + 2023
def f2024(x, y=2024):
    """Number 2024."""
    return x + y + 2024
def f2025(x, y=2025):
    """Number 2025."""
    return x + y + 2025
def f2026(x, y=2026):
    """Number 2026."""
    return x + y + 2026
def f2027(x, y=2027):
    """Number 2027."""
    return x + y + 2027
def f2028(x, y=2028):
    """Number 2028."""
    return x + y + 2028
def f2029(x, y=2029):
    """Number 2029."""
    return x + y + 2029
def f2030(x, y=2030):
    """Number 2030."""
    return x + y + 2030
def f2031(x, y=2031):
    """Number 2031."""
    return x + y + 2031
def f2032(x, y=2032):
    """Number 2032."""
    return x + y + 2032
def f2033(x, y=2033):
    """Number 2033."""
    return x + y + 2033
def f2034(x, y=2034):
    """Number 2034."""
    return x + y + 2034
def f2035(x, y=2035):
    """Number 2035."""
    return x + y + 2035
def f2036(x, y=2036):
    """Number 2036."""
    return x + y + 2036
def f2037(x, y=2037):
    """Number 2037."""
    return x + y + 2037
def f2038(x, y=2038):
    """Number 2038."""
    return x + y + 2038
def f2039(x, y=2039):
    """Number 2039."""
    return x + y + 2039
def f2040(x, y=2040):
    """Number 2040."""
    return x + y + 2040
def f2041(x, y=2041):
    """Number 2041."""
    return x + y + 2041
def f2042(x, y=2042):
    """Number 2042."""
    return x + y + 2042
def f2043(x, y=2043):
    """Number 2043."""
    return x + y + 2043
def f2044(x, y=2044):
    """Number 2044."""
    return x + y + 2044
def f2045(x, y=2045):
    """Number 2045."""
    return x + y + 2045
def f2046(x, y=2046):
    """Number 2046."""
    return x + y + 2046
def f2047(x, y=2047):
    """Number 2047."""
    return x + y + 2047
def f2048(x, y=2048):
    """Number 2048."""
    return x + y + 2048
def f2049(x, y=2049):
    """Number 2049."""
    return x + y + 2049
def f2050(x, y=2050):
    """Number 2050."""
    return x + y + 2050
def f2051(x, y=2051):
    """Number 2051."""
    return x + y + 2051
def f2052(x, y=2052):
    """Number 2052."""
    return x + y + 2052
def f2053(x, y=2053):
    """Number 2053."""
    return x + y + 2053
def f2054(x, y=2054):
    """Number 2054."""
    return x + y + 2054
def f2055(x, y=2055):
    """Number 2055."""
    return x + y + 2055
def f2056(x, y=2056):
    """Number 2056."""
    return x + y + 2056
def f2057(x, y=2057):
    """Number 2057."""
    return x + y + 2057
def f2058(x, y=2058):
    """Number 2058."""
    return x + y + 2058
def f2059(x, y=2059):
    """Number 2059."""
    return x + y + 2059
def f2060(x, y=2060):
    """Number 2060."""
    return x + y + 2060
def f2061(x, y=2061):
    """Number 2061."""
    return x + y + 2061
def f2062(x, y=2062):
    """Number 2062."""
    return x + y + 2062
def f2063(x, y=2063):
    """Number 2063."""
    return x + y + 2063
def f2064(x, y=2064):
    """Number 2064."""
    return x + y + 2064
def f2065(x, y=2065):
    """Number 2065."""
    return x + y + 2065
def f2066(x, y=2066):
    """Number 2066."""
    return x + y + 2066
def f2067(x, y=2067):
    """Number 2067."""
    return x + y + 2067
def f2068(x, y=2068):
    """Number 2068."""
    return x + y + 2068
def f2069(x, y=2069):
    """Number 2069."""
    return x + y + 2069
def f2070(x, y=2070):
    """Number 2070."""
    return x + y + 2070
def f2071(x, y=2071):
    """Number 2071."""
    return x + y + 2071
def f2072(x, y=2072):
    """Number 2072."""
    return x + y + 2072
def f2073(x, y=2073):
    """Number 2073."""
    return x + y + 2073
def f2074(x, y=2074):
    """Number 2074."""
    return x + y + 2074
def f2075(x, y=2075):
    """Number 2075."""
    return x + y + 2075
def f2076(x, y=2076):
    """Number 2076."""
    return x + y + 2076
def f2077(x, y=2077):
    """Number 2077."""
    return x + y + 2077
def f2078(x, y=2078):
    """Number 2078."""
    return x + y + 2078
def f2079(x, y=2079):
    """Number 2079."""
    return x + y + 2079
def f2080(x, y=2080):
    """Number 2080."""
    return x + y + 2080
def f2081(x, y=2081):
    """Number 2081."""
    return x + y + 2081
def f2082(x, y=2082):
    """Number 2082."""
    return x + y + 2082
def f2083(x, y=2083):
    """Number 2083."""
    return x + y + 2083
def f2084(x, y=2084):
    """Number 2084."""
    return x + y + 2084
def f2085(x, y=2085):
    """Number 2085."""
    return x + y + 2085
def f2086(x, y=2086):
    """Number 2086."""
    return x + y + 2086
def f2087(x, y=2087):
    """Number 2087."""
    return x + y + 2087
def f2088(x, y=2088):
    """Number 2088."""
    return x + y + 2088
def f2089(x, y=2089):
    """Number 2089."""
    return x + y + 2089
def f2090(x, y=2090):
    """Number 2090."""
    return x + y + 2090
def f2091(x, y=2091):
    """Number 2091."""
    return x + y + 2091
def f2092(x, y=2092):
    """Number 2092."""
    return x + y + 2092
def f2093(x, y=2093):
    """Number 2093."""
    return x + y + 2093
def f2094(x, y=2094):
    """Number 2094."""
    return x + y + 2094
def f2095(x, y=2095):
    """Number 2095."""
    return x + y + 2095
def f2096(x, y=2096):
    """Number 2096."""
    return x + y + 2096
def f2097(x, y=2097):
    """Number 2097."""
    return x + y + 2097
def f2098(x, y=2098):
    """Number 2098."""
    return x + y + 2098
def f2099(x, y=2099):
    """Number 2099."""
    return x + y + 2099
def f2100(x, y=2100):
    """Number 2100."""
    return x + y + 2100
def f2101(x, y=2101):
    """Number 2101."""
    return x + y + 2101
def f2102(x, y=2102):
    """Number 2102."""
    return x + y + 2102
def f2103(x, y=2103):
    """Number 2103."""
    return x + y + 2103
def f2104(x, y=2104):
    """Number 2104."""
    return x + y + 2104
def f2105(x, y=2105):
    """Number 2105."""
    return x + y + 2105
def f2106(x, y=2106):
    """Number 2106."""
    return x + y + 2106
def f2107(x, y=2107):
    """Number 2107."""
    return x + y + 2107
def f2108(x, y=2108):
    """Number 2108."""
    return x + y + 2108
def f2109(x, y=2109):
    """Number 2109."""
    return x + y + 2109
def f2110(x, y=2110):
    """Number 2110."""
    return x + y + 2110
def f2111(x, y=2111):
    """Number 2111."""
    return x + y + 2111
def f2112(x, y=2112):
    """Number 2112."""
    return x + y + 2112
def f2113(x, y=2113):
    """Number 2113."""
    return x + y + 2113
def f2114(x, y=2114):
    """Number 2114."""
    return x + y + 2114
def f2115(x, y=2115):
    """Number 2115."""
    return x + y + 2115
def f2116(x, y=2116):
    """Number 2116."""
    return x + y + 2116
def f2117(x, y=2117):
    """Number 2117."""
    return x + y + 2117
def f2118(x, y=2118):
    """Number 2118."""
    return x + y + 2118
def f2119(x, y=2119):
    """Number 2119."""
    return x + y + 2119
def f2120(x, y=2120):
    """Number 2120."""
    return x + y + 2120
def f2121(x, y=2121):
    """Number 2121."""
    return x + y + 2121
def f2122(x, y=2122):
    """Number 2122."""
    return x + y + 2122
def f2123(x, y=2123):
    """Number 2123."""
    return x + y + 2123
def f2124(x, y=2124):
    """Number 2124."""
    return x + y + 2124
def f2125(x, y=2125):
    """Number 2125."""
    return x + y + 2125
def f2126(x, y=2126):
    """Number 2126."""
    return x + y + 2126
def f2127(x, y=2127):
    """Number 2127."""
    return x + y + 2127
def f2128(x, y=2128):
    """Number 2128."""
    return x + y + 2128
def f2129(x, y=2129):
    """Number 2129."""
    return x + y + 2129
def f2130(x, y=2130):
    """Number 2130."""
    return x + y + 2130
def f2131(x, y=2131):
    """Number 2131."""
    return x + y + 2131
def f2132(x, y=2132):
    """Number 2132."""
    return x + y + 2132
def f2133(x, y=2133):
    """Number 2133."""
    return x + y + 2133
def f2134(x, y=2134):
    """Number 2134."""
    return x + y + 2134
def f2135(x, y=2135):
    """Number 2135."""
    return x + y + 2135
def f2136(x, y=2136):
    """Number 2136."""
    return x + y + 2136
def f2137(x, y=2137):
    """Number 2137."""
    return x + y + 2137
def f2138(x, y=2138):
    """Number 2138."""
    return x + y + 2138
def f2139(x, y=2139):
    """Number 2139."""
    return x + y + 2139
def f2140(x, y=2140):
    """Number 2140."""
    return x + y + 2140
def f2141(x, y=2141):
    """Number 2141."""
    return x + y + 2141
def f2142(x, y=2142):
    """Number 2142."""
    return x + y + 2142
def f2143(x, y=2143):
    """Number 2143."""
    return x + y + 2143
def f2144(x, y=2144):
    """Number 2144."""
    return x + y + 2144
def f2145(x, y=2145):
    """Number 2145."""
    return x + y + 2145
def f2146(x, y=2146):
    """Number 2146."""
    return x + y + 2146
def f2147(x, y=2147):
    """Number 2147."""
    return x + y + 2147
def f2148(x, y=2148):
    """Number 2148."""
    return x + y + 2148
def f2149(x, y=2149):
    """Number 2149."""
    return x + y + 2149
def f2150(x, y=2150):
    """Number 2150."""
    return x + y + 2150
def f2151(x, y=2151):
    """Number 2151."""
    return x + y + 2151
def f2152(x, y=2152):
    """Number 2152."""
    return x + y + 2152
def f2153(x, y=2153):
    """Number 2153."""
    return x + y + 2153
def f2154(x, y=2154):
    """Number 2154."""
    return x + y + 2154
def f2155(x, y=2155):
    """Number 2155."""
    return x + y + 2155
def f2156(x, y=2156):
    """Number 2156."""
    return x + y + 2156
def f2157(x, y=2157):
    """Number 2157."""
    return x + y + 2157
def f2158(x, y=2158):
    """Number 2158."""
    return x + y + 2158
def f2159(x, y=2159):
    """Number 2159."""
    return x + y + 2159
def f2160(x, y=2160):
    """Number 2160."""
    return x + y + 2160
def f2161(x, y=2161):
    """Number 2161."""
    return x + y + 2161
def f2162(x, y=2162):
    """Number 2162."""
    return x + y + 2162
def f2163(x, y=2163):
    """Number 2163."""
    return x + y + 2163
def f2164(x, y=2164):
    """Number 2164."""
    return x + y + 2164
def f2165(x, y=2165):
    """Number 2165."""
    return x + y + 2165
def f2166(x, y=2166):
    """Number 2166."""
    return x + y + 2166
def f2167(x, y=2167):
    """Number 2167."""
    return x + y + 2167
def f2168(x, y=2168):
    """Number 2168."""
    return x + y + 2168
def f2169(x, y=2169):
    """Number 2169."""
    return x + y + 2169
def f2170(x, y=2170):
    """Number 2170."""
    return x + y + 2170
def f2171(x, y=2171):
    """Number 2171."""
    return x + y + 2171
def f2172(x, y=2172):
    """Number 2172."""
    return x + y + 2172
def f2173(x, y=2173):
    """Number 2173."""
    return x + y + 2173
def f2174(x, y=2174):
    """Number 2174."""
    return x + y + 2174
def f2175(x, y=2175):
    """Number 2175."""
    return x + y + 2175
def f2176(x, y=2176):
    """Number 2176."""
    return x + y + 2176
def f2177(x, y=2177):
    """Number 2177."""
    return x + y + 2177
def f2178(x, y=2178):
    """Number 2178."""
    return x + y + 2178
def f2179(x, y=2179):
    """Number 2179."""
    return x + y + 2179
def f2180(x, y=2180):
    """Number 2180."""
    return x + y + 2180
def f2181(x, y=2181):
    """Number 2181."""
    return x + y + 2181
def f2182(x, y=2182):
    """Number 2182."""
    return x + y + 2182
def f2183(x, y=2183):
    """Number 2183."""
    return x + y + 2183
def f2184(x, y=2184):
    """Number 2184."""
    return x + y + 2184
def f2185(x, y=2185):
    """Number 2185."""
    return x + y + 2185
def f2186(x, y=2186):
    """Number 2186."""
    return x + y + 2186
def f2187(x, y=2187):
    """Number 2187."""
    return x + y + 2187
def f2188(x, y=2188):
    """Number 2188."""
    return x + y + 2188
def f2189(x, y=2189):
    """Number 2189."""
    return x + y + 2189
def f2190(x, y=2190):
    """Number 2190."""
    return x + y + 2190
def f2191(x, y=2191):
    """Number 2191."""
    return x + y + 2191
def f2192(x, y=2192):
    """Number 2192."""
    return x + y + 2192
def f2193(x, y=2193):
    """Number 2193."""
    return x + y + 2193
def f2194(x, y=2194):
    """Number 2194."""
    return x + y + 2194
def f2195(x, y=2195):
    """Number 2195."""
    return x + y + 2195
def f2196(x, y=2196):
    """Number 2196."""
    return x + y + 2196
def f2197(x, y=2197):
    """Number 2197."""
    return x + y + 2197
def f2198(x, y=2198):
    """Number 2198."""
    return x + y + 2198
def f2199(x, y=2199):
    """Number 2199."""
    return x + y + 2199
def f2200(x, y=2200):
    """Number 2200."""
    return x + y + 2200
def f2201(x, y=2201):
    """Number 2201."""
    return x + y + 2201
def f2202(x, y=2202):
    """Number 2202."""
    return x + y + 2202
def f2203(x, y=2203):
    """Number 2203."""
    return x + y + 2203
def f2204(x, y=2204):
    """Number 2204."""
    return x + y + 2204
def f2205(x, y=2205):
    """Number 2205."""
    return x + y + 2205
def f2206(x, y=2206):
    """Number 2206."""
    return x + y + 2206
def f2207(x, y=2207):
    """Number 2207."""
    return x + y + 2207
def f2208(x, y=2208):
    """Number 2208."""
    return x + y + 2208
def f2209(x, y=2209):
    """Number 2209."""
    return x + y + 2209
def f2210(x, y=2210):
    """Number 2210."""
    return x + y + 2210
def f2211(x, y=2211):
    """Number 2211."""
    return x + y + 2211
def f2212(x, y=2212):
    """Number 2212."""
    return x + y + 2212
def f2213(x, y=2213):
    """Number 2213."""
    return x + y + 2213
def f2214(x, y=2214):
    """Number 2214."""
    return x + y + 2214
def f2215(x, y=2215):
    """Number 2215."""
    return x + y + 2215
def f2216(x, y=2216):
    """Number 2216."""
    return x + y + 2216
def f2217(x, y=2217):
    """Number 2217."""
    return x + y + 2217
def f2218(x, y=2218):
    """Number 2218."""
    return x + y + 2218
def f2219(x, y=2219):
    """Number 2219."""
    return x + y + 2219
def f2220(x, y=2220):
    """Number 2220."""
    return x + y + 2220
def f2221(x, y=2221):
    """Number 2221."""
    return x + y + 2221
def f2222(x, y=2222):
    """Number 2222."""
    return x + y + 2222
def f2223(x, y=2223):
    """Number 2223."""
    return x + y + 2223
def f2224(x, y=2224):
    """Number 2224."""
    return x + y + 2224
def f2225(x, y=2225):
    """Number 2225."""
    return x + y + 2225
def f2226(x, y=2226):
    """Number 2226."""
    return x + y + 2226
def f2227(x, y=2227):
    """Number 2227."""
    return x + y + 2227
def f2228(x, y=2228):
    """Number 2228."""
    return x + y + 2228
def f2229(x, y=2229):
    """Number 2229."""
    return x + y + 2229
def f2230(x, y=2230):
    """Number 2230."""
    return x + y + 2230
def f2231(x, y=2231):
    """Number 2231."""
    return x + y + 2231
def f2232(x, y=2232):
    """Number 2232."""
    return x + y + 2232
def f2233(x, y=2233):
    """Number 2233."""
    return x + y + 2233
def f2234(x, y=2234):
    """Number 2234."""
    return x + y + 2234
def f2235(x, y=2235):
    """Number 2235."""
    return x + y + 2235
def f2236(x, y=2236):
    """Number 2236."""
    return x + y + 2236
def f2237(x, y=2237):
    """Number 2237."""
    return x + y + 2237
def f2238(x, y=2238):
    """Number 2238."""
    return x + y + 2238
def f2239(x, y=2239):
    """Number 2239."""
    return x + y + 2239
def f2240(x, y=2240):
    """Number 2240."""
    return x + y + 2240
def f2241(x, y=2241):
    """Number 2241."""
    return x + y + 2241
def f2242(x, y=2242):
    """Number 2242."""
    return x + y + 2242
def f2243(x, y=2243):
    """Number 2243."""
    return x + y + 2243
def f2244(x, y=2244):
    """Number 2244."""
    return x + y + 2244
def f2245(x, y=2245):
    """Number 2245."""
    return x + y + 2245
def f2246(x, y=2246):
    """Number 2246."""
    return x + y + 2246
def f2247(x, y=2247):
    """Number 2247."""
    return x + y + 2247
def f2248(x, y=2248):
    """Number 2248."""
    return x + y + 2248
def f2249(x, y=2249):
    """Number 2249."""
    return x + y + 2249
def f2250(x, y=2250):
    """Number 2250."""
    return x + y + 2250
def f2251(x, y=2251):
    """Number 2251."""
    return x + y + 2251
def f2252(x, y=2252):
    """Number 2252."""
    return x + y + 2252
def f2253(x, y=2253):
    """Number 2253."""
    return x + y + 2253
def f2254(x, y=2254):
    """Number 2254."""
    return x + y + 2254
def f2255(x, y=2255):
    """Number 2255."""
    return x + y + 2255
def f2256(x, y=2256):
    """Number 2256."""
    return x + y + 2256
def f2257(x, y=2257):
    """Number 2257."""
    return x + y + 2257
def f2258(x, y=2258):
    """Number 2258."""
    return x + y + 2258
def f2259(x, y=2259):
    """Number 2259."""
    return x + y + 2259
def f2260(x, y=2260):
    """Number 2260."""
    return x + y + 2260
def f2261(x, y=2261):
    """Number 2261."""
    return x + y + 2261
def f2262(x, y=2262):
    """Number 2262."""
    return x + y + 2262
def f2263(x, y=2263):
    """Number 2263."""
    return x + y + 2263
def f2264(x, y=2264):
    """Number 2264."""
    return x + y + 2264
def f2265(x, y=2265):
    """Number 2265."""
    return x + y + 2265
def f2266(x, y=2266):
    """Number 2266."""
    return x + y + 2266
def f2267(x, y=2267):
    """Number 2267."""
    return x + y + 2267
def f2268(x, y=2268):
    """Number 2268."""
    return x + y + 2268
def f2269(x, y=2269):
    """Number 2269."""
    return x + y + 2269
def f2270(x, y=2270):
    """Number 2270."""
    return x + y + 2270
def f2271(x, y=2271):
    """Number 2271."""
    return x + y + 2271
def f2272(x, y=2272):
    """Number 2272."""
    return x + y + 2272
def f2273(x, y=2273):
    """Number 2273."""
    return x + y + 2273
def f2274(x, y=2274):
    """Number 2274."""
    return x + y + 2274
def f2275(x, y=2275):
    """Number 2275."""
    return x + y + 2275
def f2276(x, y=2276):
    """Number 2276."""
    return x + y + 2276
def f2277(x, y=2277):
    """Number 2277."""
    return x + y + 2277
def f2278(x, y=2278):
    """Number 2278."""
    return x + y + 2278
def f2279(x, y=2279):
    """Number 2279."""
    return x + y + 2279
def f2280(x, y=2280):
    """Number 2280."""
    return x + y + 2280
def f2281(x, y=2281):
    """Number 2281."""
    return x + y + 2281
def f2282(x, y=2282):
    """Number 2282."""
    return x + y + 2282
def f2283(x, y=2283):
    """Number 2283."""
    return x + y + 2283
def f2284(x, y=2284):
    """Number 2284."""
    return x + y + 2284
def f2285(x, y=2285):
    """Number 2285."""
    return x + y + 2285
def f2286(x, y=2286):
    """Number 2286."""
    return x + y + 2286
def f2287(x, y=2287):
    """Number 2287."""
    return x + y + 2287
def f2288(x, y=2288):
    """Number 2288."""
    return x + y + 2288
def f2289(x, y=2289):
    """Number 2289."""
    return x + y + 2289
def f2290(x, y=2290):
    """Number 2290."""
    return x + y + 2290
def f2291(x, y=2291):
    """Number 2291."""
    return x + y + 2291
def f2292(x, y=2292):
    """Number 2292."""
    return x + y + 2292
def f2293(x, y=2293):
    """Number 2293."""
    return x + y + 2293
def f2294(x, y=2294):
    """Number 2294."""
    return x + y + 2294
def f2295(x, y=2295):
    """Number 2295."""
    return x + y + 2295
def f2296(x, y=2296):
    """Number 2296."""
    return x + y + 2296
def f2297(x, y=2297):
    """Number 2297."""
    return x + y + 2297
def f2298(x, y=2298):
    """Number 2298."""
    return x + y + 2298
def f2299(x, y=2299):
    """Number 2299."""
    return x + y + 2299
def f2300(x, y=2300):
    """Number 2300."""
    return x + y + 2300
def f2301(x, y=2301):
    """Number 2301."""
    return x + y + 2301
def f2302(x, y=2302):
    """Number 2302."""
    return x + y + 2302
def f2303(x, y=2303):
    """Number 2303."""
    return x + y + 2303
def f2304(x, y=2304):
    """Number 2304."""
    return x + y + 2304
def f2305(x, y=2305):
    """Number 2305."""
    return x + y + 2305
def f2306(x, y=2306):
    """Number 2306."""
    return x + y + 2306
def f2307(x, y=2307):
    """Number 2307."""
    return x + y + 2307
def f2308(x, y=2308):
    """Number 2308."""
    return x + y + 2308
def f2309(x, y=2309):
    """Number 2309."""
    return x + y + 2309
def f2310(x, y=2310):
    """Number 2310."""
    return x + y + 2310
def f2311(x, y=2311):
    """Number 2311."""
    return x + y + 2311
def f2312(x, y=2312):
    """Number 2312."""
    return x + y + 2312
def f2313(x, y=2313):
    """Number 2313."""
    return x + y + 2313
def f2314(x, y=2314):
    """Number 2314."""
    return x + y + 2314
def f2315(x, y=2315):
    """Number 2315."""
    return x + y + 2315
def f2316(x, y=2316):
    """Number 2316."""
    return x + y + 2316
def f2317(x, y=2317):
    """Number 2317."""
    return x + y + 2317
def f2318(x, y=2318):
    """Number 2318."""
    return x + y + 2318
def f2319(x, y=2319):
    """Number 2319."""
    return x + y + 2319
def f2320(x, y=2320):
    """Number 2320."""
    return x + y + 2320
def f2321(x, y=2321):
    """Number 2321."""
    return x + y + 2321
def f2322(x, y=2322):
    """Number 2322."""
    return x + y + 2322
def f2323(x, y=2323):
    """Number 2323."""
    return x + y + 2323
def f2324(x, y=2324):
    """Number 2324."""
    return x + y + 2324
def f2325(x, y=2325):
    """Number 2325."""
    return x + y + 2325
def f2326(x, y=2326):
    """Number 2326."""
    return x + y + 2326
def f2327(x, y=2327):
    """Number 2327."""
    return x + y + 2327
def f2328(x, y=2328):
    """Number 2328."""
    return x + y + 2328
def f2329(x, y=2329):
    """Number 2329."""
    return x + y + 2329
def f2330(x, y=2330):
    """Number 2330."""
    return x + y + 2330
def f2331(x, y=2331):
    """Number 2331."""
    return x + y + 2331
def f2332(x, y=2332):
    """Number 2332."""
    return x + y + 2332
def f2333(x, y=2333):
    """Number 2333."""
    return x + y + 2333
def f2334(x, y=2334):
    """Number 2334."""
    return x + y + 2334
def f2335(x, y=2335):
    """Number 2335."""
    return x + y + 2335
def f2336(x, y=2336):
    """Number 2336."""
    return x + y + 2336
def f2337(x, y=2337):
    """Number 2337."""
    return x + y + 2337
def f2338(x, y=2338):
    """Number 2338."""
    return x + y + 2338
def f2339(x, y=2339):
    """Number 2339."""
    return x + y + 2339
def f2340(x, y=2340):
    """Number 2340."""
    return x + y + 2340
def f2341(x, y=2341):
    """Number 2341."""
    return x + y + 2341
def f2342(x, y=2342):
    """Number 2342."""
    return x + y + 2342
def f2343(x, y=2343):
    """Number 2343."""
    return x + y + 2343
def f2344(x, y=2344):
    """Number 2344."""
    return x + y + 2344
def f2345(x, y=2345):
    """Number 2345."""
    return x + y + 2345
def f2346(x, y=2346):
    """Number 2346."""
    return x + y + 2346
def f2347(x, y=2347):
    """Number 2347."""
    return x + y + 2347
def f2348(x, y=2348):
    """Number 2348."""
    return x + y + 2348
def f2349(x, y=2349):
    """Number 2349."""
    return x + y + 2349
def f2350(x, y=2350):
    """Number 2350."""
    return x + y + 2350
def f2351(x, y=2351):
    """Number 2351."""
    return x + y + 2351
def f2352(x, y=2352):
    """Number 2352."""
    return x + y + 2352
def f2353(x, y=2353):
    """Number 2353."""
    return x + y + 2353
def f2354(x, y=2354):
    """Number 2354."""
    return x + y + 2354
def f2355(x, y=2355):
    """Number 2355."""
    return x + y + 2355
def f2356(x, y=2356):
    """Number 2356."""
    return x + y + 2356
def f2357(x, y=2357):
    """Number 2357."""
    return x + y + 2357
def f2358(x, y=2358):
    """Number 2358."""
    return x + y + 2358
def f2359(x, y=2359):
    """Number 2359."""
    return x + y + 2359
def f2360(x, y=2360):
    """Number 2360."""
    return x + y + 2360
def f2361(x, y=2361):
    """Number 2361."""
    return x + y + 2361
def f2362(x, y=2362):
    """Number 2362."""
    return x + y + 2362
def f2363(x, y=2363):
    """Number 2363."""
    return x + y + 2363
def f2364(x, y=2364):
    """Number 2364."""
    return x + y + 2364
def f2365(x, y=2365):
    """Number 2365."""
    return x + y + 2365
def f2366(x, y=2366):
    """Number 2366."""
    return x + y + 2366
def f2367(x, y=2367):
    """Number 2367."""
    return x + y + 2367
def f2368(x, y=2368):
    """Number 2368."""
    return x + y + 2368
def f2369(x, y=2369):
    """Number 2369."""
    return x + y + 2369
def f2370(x, y=2370):
    """Number 2370."""
    return x + y + 2370
def f2371(x, y=2371):
    """Number 2371."""
    return x + y + 2371
def f2372(x, y=2372):
    """Number 2372."""
    return x + y + 2372
def f2373(x, y=2373):
    """Number 2373."""
    return x + y + 2373
def f2374(x, y=2374):
    """Number 2374."""
    return x + y + 2374
def f2375(x, y=2375):
    """Number 2375."""
    return x + y + 2375
def f2376(x, y=2376):
    """Number 2376."""
    return x + y + 2376
def f2377(x, y=2377):
    """Number 2377."""
    return x + y + 2377
def f2378(x, y=2378):
    """Number 2378."""
    return x + y + 2378
def f2379(x, y=2379):
    """Number 2379."""
    return x + y + 2379
def f2380(x, y=2380):
    """Number 2380."""
    return x + y + 2380
def f2381(x, y=2381):
    """Number 2381."""
    return x + y + 2381
def f2382(x, y=2382):
    """Number 2382."""
    return x + y + 2382
def f2383(x, y=2383):
    """Number 2383."""
    return x + y + 2383
def f2384(x, y=2384):
    """Number 2384."""
    return x + y + 2384
def f2385(x, y=2385):
    """Number 2385."""
    return x + y + 2385
def f2386(x, y=2386):
    """Number 2386."""
    return x + y + 2386
def f2387(x, y=2387):
    """Number 2387."""
    return x + y + 2387
def f2388(x, y=2388):
    """Number 2388."""
    return x + y + 2388
def f2389(x, y=2389):
    """Number 2389."""
    return x + y + 2389
def f2390(x, y=2390):
    """Number 2390."""
    return x + y + 2390
def f2391(x, y=2391):
    """Number 2391."""
    return x + y + 2391
def f2392(x, y=2392):
    """Number 2392."""
    return x + y + 2392
def f2393(x, y=2393):
    """Number 2393."""
    return x + y + 2393
def f2394(x, y=2394):
    """Number 2394."""
    return x + y + 2394
def f2395(x, y=2395):
    """Number 2395."""
    return x + y + 2395
def f2396(x, y=2396):
    """Number 2396."""
    return x + y + 2396
def f2397(x, y=2397):
    """Number 2397."""
    return x + y + 2397
def f2398(x, y=2398):
    """Number 2398."""
    return x + y + 2398
def f2399(x, y=2399):
    """Number 2399."""
    return x + y + 2399
def f2400(x, y=2400):
    """Number 2400."""
    return x + y + 2400
def f2401(x, y=2401):
    """Number 2401."""
    return x + y + 2401
def f2402(x, y=2402):
    """Number 2402."""
    return x + y + 2402
def f2403(x, y=2403):
    """Number 2403."""
    return x + y + 2403
def f2404(x, y=2404):
    """Number 2404."""
    return x + y + 2404
def f2405(x, y=2405):
    """Number 2405."""
    return x + y + 2405
def f2406(x, y=2406):
    """Number 2406."""
    return x + y + 2406
def f2407(x, y=2407):
    """Number 2407."""
    return x + y + 2407
def f2408(x, y=2408):
    """Number 2408."""
    return x + y + 2408
def f2409(x, y=2409):
    """Number 2409."""
    return x + y + 2409
def f2410(x, y=2410):
    """Number 2410."""
    return x + y + 2410
def f2411(x, y=2411):
    """Number 2411."""
    return x + y + 2411
def f2412(x, y=2412):
    """Number 2412."""
    return x + y + 2412
def f2413(x, y=2413):
    """Number 2413."""
    return x + y + 2413
def f2414(x, y=2414):
    """Number 2414."""
    return x + y + 2414
def f2415(x, y=2415):
    """Number 2415."""
    return x + y + 2415
def f2416(x, y=2416):
    """Number 2416."""
    return x + y + 2416
def f2417(x, y=2417):
    """Number 2417."""
    return x + y + 2417
def f2418(x, y=2418):
    """Number 2418."""
    return x + y + 2418
def f2419(x, y=2419):
    """Number 2419."""
    return x + y + 2419
def f2420(x, y=2420):
    """Number 2420."""
    return x + y + 2420
def f2421(x, y=2421):
    """Number 2421."""
    return x + y + 2421
def f2422(x, y=2422):
    """Number 2422."""
    return x + y + 2422
def f2423(x, y=2423):
    """Number 2423."""
    return x + y + 2423
def f2424(x, y=2424):
    """Number 2424."""
    return x + y + 2424
def f2425(x, y=2425):
    """Number 2425."""
    return x + y + 2425
def f2426(x, y=2426):
    """Number 2426."""
    return x + y + 2426
def f2427(x, y=2427):
    """Number 2427."""
    return x + y + 2427
def f2428(x, y=2428):
    """Number 2428."""
    return x + y + 2428
def f2429(x, y=2429):
    """Number 2429."""
    return x + y + 2429
def f2430(x, y=2430):
    """Number 2430."""
    return x + y + 2430
def f2431(x, y=2431):
    """Number 2431."""
    return x + y + 2431
def f2432(x, y=2432):
    """Number 2432."""
    return x + y + 2432
def f2433(x, y=2433):
    """Number 2433."""
    return x + y + 2433
def f2434(x, y=2434):
    """Number 2434."""
    return x + y + 2434
def f2435(x, y=2435):
    """Number 2435."""
    return x + y + 2435
def f2436(x, y=2436):
    """Number 2436."""
    return x + y + 2436
def f2437(x, y=2437):
    """Number 2437."""
    return x + y + 2437
def f2438(x, y=2438):
    """Number 2438."""
    return x + y + 2438
def f2439(x, y=2439):
    """Number 2439."""
    return x + y + 2439
def f2440(x, y=2440):
    """Number 2440."""
    return x + y + 2440
def f2441(x, y=2441):
    """Number 2441."""
    return x + y + 2441
def f2442(x, y=2442):
    """Number 2442."""
    return x + y + 2442
def f2443(x, y=2443):
    """Number 2443."""
    return x + y + 2443
def f2444(x, y=2444):
    """Number 2444."""
    return x + y + 2444
def f2445(x, y=2445):
    """Number 2445."""
    return x + y + 2445
def f2446(x, y=2446):
    """Number 2446."""
    return x + y + 2446
def f2447(x, y=2447):
    """Number 2447."""
    return x + y + 2447
def f2448(x, y=2448):
    """Number 2448."""
    return x + y + 2448
def f2449(x, y=2449):
    """Number 2449."""
    return x + y + 2449
def f2450(x, y=2450):
    """Number 2450."""
    return x + y + 2450
def f2451(x, y=2451):
    """Number 2451."""
    return x + y + 2451
def f2452(x, y=2452):
    """Number 2452."""
    return x + y + 2452
def f2453(x, y=2453):
    """Number 2453."""
    return x + y + 2453
def f2454(x, y=2454):
    """Number 2454."""
    return x + y + 2454
def f2455(x, y=2455):
    """Number 2455."""
    return x + y + 2455
def f2456(x, y=2456):
    """Number 2456."""
    return x + y + 2456
def f2457(x, y=2457):
    """Number 2457."""
    return x + y + 2457
def f2458(x, y=2458):
    """Number 2458."""
    return x + y + 2458
def f2459(x, y=2459):
    """Number 2459."""
    return x + y + 2459
def f2460(x, y=2460):
    """Number 2460."""
    return x + y + 2460
def f2461(x, y=2461):
    """Number 2461."""
    return x + y + 2461
def f2462(x, y=2462):
    """Number 2462."""
    return x + y + 2462
def f2463(x, y=2463):
    """Number 2463."""
    return x + y + 2463
def f2464(x, y=2464):
    """Number 2464."""
    return x + y + 2464
def f2465(x, y=2465):
    """Number 2465."""
    return x + y + 2465
def f2466(x, y=2466):
    """Number 2466."""
    return x + y + 2466
def f2467(x, y=2467):
    """Number 2467."""
    return x + y + 2467
def f2468(x, y=2468):
    """Number 2468."""
    return x + y + 2468
def f2469(x, y=2469):
    """Number 2469."""
    return x + y + 2469
def f2470(x, y=2470):
    """Number 2470."""
    return x + y + 2470
def f2471(x, y=2471):
    """Number 2471."""
    return x + y + 2471
def f2472(x, y=2472):
    """Number 2472."""
    return x + y + 2472
def f2473(x, y=2473):
    """Number 2473."""
    return x + y + 2473
def f2474(x, y=2474):
    """Number 2474."""
    return x + y + 2474
def f2475(x, y=2475):
    """Number 2475."""
    return x + y + 2475
def f2476(x, y=2476):
    """Number 2476."""
    return x + y + 2476
def f2477(x, y=2477):
    """Number 2477."""
    return x + y + 2477
def f2478(x, y=2478):
    """Number 2478."""
    return x + y + 2478
def f2479(x, y=2479):
    """Number 2479."""
    return x + y + 2479
def f2480(x, y=2480):
    """Number 2480."""
    return x + y + 2480
def f2481(x, y=2481):
    """Number 2481."""
    return x + y + 2481
def f2482(x, y=2482):
    """Number 2482."""
    return x + y + 2482
def f2483(x, y=2483):
    """Number 2483."""
    return x + y + 2483
def f2484(x, y=2484):
    """Number 2484."""
    return x + y + 2484
def f2485(x, y=2485):
    """Number 2485."""
    return x + y + 2485
def f2486(x, y=2486):
    """Number 2486."""
    return x + y + 2486
def f2487(x, y=2487):
    """Number 2487."""
    return x + y + 2487
def f2488(x, y=2488):
    """Number 2488."""
    return x + y + 2488
def f2489(x, y=2489):
    """Number 2489."""
    return x + y + 2489
def f2490(x, y=2490):
    """Number 2490."""
    return x + y + 2490
def f2491(x, y=2491):
    """Number 2491."""
    return x + y + 2491
def f2492(x, y=2492):
    """Number 2492."""
    return x + y + 2492
def f2493(x, y=2493):
    """Number 2493."""
    return x + y + 2493
def f2494(x, y=2494):
    """Number 2494."""
    return x + y + 2494
def f2495(x, y=2495):
    """Number 2495."""
    return x + y + 2495
def f2496(x, y=2496):
    """Number 2496."""
    return x + y + 2496
def f2497(x, y=2497):
    """Number 2497."""
    return x + y + 2497
def f2498(x, y=2498):
    """Number 2498."""
    return x + y + 2498
def f2499(x, y=2499):
    """Number 2499."""
    return x + y + 2499
def f2500(x, y=2500):
    """Number 2500."""
    return x + y + 2500
def f2501(x, y=2501):
    """Number 2501."""
    return x + y + 2501
def f2502(x, y=2502):
    """Number 2502."""
    return x + y + 2502
def f2503(x, y=2503):
    """Number 2503."""
    return x + y + 2503
def f2504(x, y=2504):
    """Number 2504."""
    return x + y + 2504
def f2505(x, y=2505):
    """Number 2505."""
    return x + y + 2505
def f2506(x, y=2506):
    """Number 2506."""
    return x + y + 2506
def f2507(x, y=2507):
    """Number 2507."""
    return x + y + 2507
def f2508(x, y=2508):
    """Number 2508."""
    return x + y + 2508
def f2509(x, y=2509):
    """Number 2509."""
    return x + y + 2509
def f2510(x, y=2510):
    """Number 2510."""
    return x + y + 2510
def f2511(x, y=2511):
    """Number 2511."""
    return x + y + 2511
def f2512(x, y=2512):
    """Number 2512."""
    return x + y + 2512
def f2513(x, y=2513):
    """Number 2513."""
    return x + y + 2513
def f2514(x, y=2514):
    """Number 2514."""
    return x + y + 2514
def f2515(x, y=2515):
    """Number 2515."""
    return x + y + 2515
def f2516(x, y=2516):
    """Number 2516."""
    return x + y + 2516
def f2517(x, y=2517):
    """Number 2517."""
    return x + y + 2517
def f2518(x, y=2518):
    """Number 2518."""
    return x + y + 2518
def f2519(x, y=2519):
    """Number 2519."""
    return x + y + 2519
def f2520(x, y=2520):
    """Number 2520."""
    return x + y + 2520
def f2521(x, y=2521):
    """Number 2521."""
    return x + y + 2521
def f2522(x, y=2522):
    """Number 2522."""
    return x + y + 2522
def f2523(x, y=2523):
    """Number 2523."""
    return x + y + 2523
def f2524(x, y=2524):
    """Number 2524."""
    return x + y + 2524
def f2525(x, y=2525):
    """Number 2525."""
    return x + y + 2525
def f2526(x, y=2526):
    """Number 2526."""
    return x + y + 2526
def f2527(x, y=2527):
    """Number 2527."""
    return x + y + 2527
def f2528(x, y=2528):
    """Number 2528."""
    return x + y + 2528
def f2529(x, y=2529):
    """Number 2529."""
    return x + y + 2529
def f2530(x, y=2530):
    """Number 2530."""
    return x + y + 2530
def f2531(x, y=2531):
    """Number 2531."""
    return x + y + 2531
def f2532(x, y=2532):
    """Number 2532."""
    return x + y + 2532
def f2533(x, y=2533):
    """Number 2533."""
    return x + y + 2533
def f2534(x, y=2534):
    """Number 2534."""
    return x + y + 2534
def f2535(x, y=2535):
    """Number 2535."""
    return x + y + 2535
def f2536(x, y=2536):
    """Number 2536."""
    return x + y + 2536
def f2537(x, y=2537):
    """Number 2537."""
    return x + y + 2537
def f2538(x, y=2538):
    """Number 2538."""
    return x + y + 2538
def f2539(x, y=2539):
    """Number 2539."""
    return x + y + 2539
def f2540(x, y=2540):
    """Number 2540."""
    return x + y + 2540
def f2541(x, y=2541):
    """Number 2541."""
    return x + y + 2541
def f2542(x, y=2542):
    """Number 2542."""
    return x + y + 2542
def f2543(x, y=2543):
    """Number 2543."""
    return x + y + 2543
def f2544(x, y=2544):
    """Number 2544."""
    return x + y + 2544
def f2545(x, y=2545):
    """Number 2545."""
    return x + y + 2545
def f2546(x, y=2546):
    """Number 2546."""
    return x + y + 2546
def f2547(x, y=2547):
    """Number 2547."""
    return x + y + 2547
def f2548(x, y=2548):
    """Number 2548."""
    return x + y + 2548
def f2549(x, y=2549):
    """Number 2549."""
    return x + y + 2549
def f2550(x, y=2550):
    """Number 2550."""
    return x + y + 2550
def f2551(x, y=2551):
    """Number 2551."""
    return x + y + 2551
def f2552(x, y=2552):
    """Number 2552."""
    return x + y + 2552
def f2553(x, y=2553):
    """Number 2553."""
    return x + y + 2553
def f2554(x, y=2554):
    """Number 2554."""
    return x + y + 2554
def f2555(x, y=2555):
    """Number 2555."""
    return x + y + 2555
def f2556(x, y=2556):
    """Number 2556."""
    return x + y + 2556
def f2557(x, y=2557):
    """Number 2557."""
    return x + y + 2557
def f2558(x, y=2558):
    """Number 2558."""
    return x + y + 2558
def f2559(x, y=2559):
    """Number 2559."""
    return x + y + 2559
def f2560(x, y=2560):
    """Number 2560."""
    return x + y + 2560
def f2561(x, y=2561):
    """Number 2561."""
    return x + y + 2561
def f2562(x, y=2562):
    """Number 2562."""
    return x + y + 2562
def f2563(x, y=2563):
    """Number 2563."""
    return x + y + 2563
def f2564(x, y=2564):
    """Number 2564."""
    return x + y + 2564
def f2565(x, y=2565):
    """Number 2565."""
    return x + y + 2565
def f2566(x, y=2566):
    """Number 2566."""
    return x + y + 2566
def f2567(x, y=2567):
    """Number 2567."""
    return x + y + 2567
def f2568(x, y=2568):
    """Number 2568."""
    return x + y + 2568
def f2569(x, y=2569):
    """Number 2569."""
    return x + y + 2569
def f2570(x, y=2570):
    """Number 2570."""
    return x + y + 2570
def f2571(x, y=2571):
    """Number 2571."""
    return x + y + 2571
def f2572(x, y=2572):
    """Number 2572."""
    return x + y + 2572
def f2573(x, y=2573):
    """Number 2573."""
    return x + y + 2573
def f2574(x, y=2574):
    """Number 2574."""
    return x + y + 2574
def f2575(x, y=2575):
    """Number 2575."""
    return x + y + 2575
def f2576(x, y=2576):
    """Number 2576."""
    return x + y + 2576
def f2577(x, y=2577):
    """Number 2577."""
    return x + y + 2577
def f2578(x, y=2578):
    """Number 2578."""
    return x + y + 2578
def f2579(x, y=2579):
    """Number 2579."""
    return x + y + 2579
def f2580(x, y=2580):
    """Number 2580."""
    return x + y + 2580
def f2581(x, y=2581):
    """Number 2581."""
    return x + y + 2581
def f2582(x, y=2582):
    """Number 2582."""
    return x + y + 2582
def f2583(x, y=2583):
    """Number 2583."""
    return x + y + 2583
def f2584(x, y=2584):
    """Number 2584."""
    return x + y + 2584
def f2585(x, y=2585):
    """Number 2585."""
    return x + y + 2585
def f2586(x, y=2586):
    """Number 2586."""
    return x + y + 2586
def f2587(x, y=2587):
    """Number 2587."""
    return x + y + 2587
def f2588(x, y=2588):
    """Number 2588."""
    return x + y + 2588
def f2589(x, y=2589):
    """Number 2589."""
    return x + y + 2589
def f2590(x, y=2590):
    """Number 2590."""
    return x + y + 2590
def f2591(x, y=2591):
    """Number 2591."""
    return x + y + 2591
def f2592(x, y=2592):
    """Number 2592."""
    return x + y + 2592
def f2593(x, y=2593):
    """Number 2593."""
    return x + y + 2593
def f2594(x, y=2594):
    """Number 2594."""
    return x + y + 2594
def f2595(x, y=2595):
    """Number 2595."""
    return x + y + 2595
def f2596(x, y=2596):
    """Number 2596."""
    return x + y + 2596
def f2597(x, y=2597):
    """Number 2597."""
    return x + y + 2597
def f2598(x, y=2598):
    """Number 2598."""
    return x + y + 2598
def f2599(x, y=2599):
    """Number 2599."""
    return x + y + 2599
def f2600(x, y=2600):
    """Number 2600."""
    return x + y + 2600
def f2601(x, y=2601):
    """Number 2601."""
    return x + y + 2601
def f2602(x, y=2602):
    """Number 2602."""
    return x + y + 2602
def f2603(x, y=2603):
    """Number 2603."""
    return x + y + 2603
def f2604(x, y=2604):
    """Number 2604."""
    return x + y + 2604
def f2605(x, y=2605):
    """Number 2605."""
    return x + y + 2605
def f2606(x, y=2606):
    """Number 2606."""
    return x + y + 2606
def f2607(x, y=2607):
    """Number 2607."""
    return x + y + 2607
def f2608(x, y=2608):
    """Number 2608."""
    return x + y + 2608
def f2609(x, y=2609):
    """Number 2609."""
    return x + y + 2609
def f2610(x, y=2610):
    """Number 2610."""
    return x + y + 2610
def f2611(x, y=2611):
    """Number 2611."""
    return x + y + 2611
def f2612(x, y=2612):
    """Number 2612."""
    return x + y + 2612
def f2613(x, y=2613):
    """Number 2613."""
    return x + y + 2613
def f2614(x, y=2614):
    """Number 2614."""
    return x + y + 2614
def f2615(x, y=2615):
    """Number 2615."""
    return x + y + 2615
def f2616(x, y=2616):
    """Number 2616."""
    return x + y + 2616
def f2617(x, y=2617):
    """Number 2617."""
    return x + y + 2617
def f2618(x, y=2618):
    """Number 2618."""
    return x + y + 2618
def f2619(x, y=2619):
    """Number 2619."""
    return x + y + 2619
def f2620(x, y=2620):
    """Number 2620."""
    return x + y + 2620
def f2621(x, y=2621):
    """Number 2621."""
    return x + y + 2621
def f2622(x, y=2622):
    """Number 2622."""
    return x + y + 2622
def f2623(x, y=2623):
    """Number 2623."""
    return x + y + 2623
def f2624(x, y=2624):
    """Number 2624."""
    return x + y + 2624
def f2625(x, y=2625):
    """Number 2625."""
    return x + y + 2625
def f2626(x, y=2626):
    """Number 2626."""
    return x + y + 2626
def f2627(x, y=2627):
    """Number 2627."""
    return x + y + 2627
def f2628(x, y=2628):
    """Number 2628."""
    return x + y + 2628
def f2629(x, y=2629):
    """Number 2629."""
    return x + y + 2629
def f2630(x, y=2630):
    """Number 2630."""
    return x + y + 2630
def f2631(x, y=2631):
    """Number 2631."""
    return x + y + 2631
def f2632(x, y=2632):
    """Number 2632."""
    return x + y + 2632
def f2633(x, y=2633):
    """Number 2633."""
    return x + y + 2633
def f2634(x, y=2634):
    """Number 2634."""
    return x + y + 2634
def f2635(x, y=2635):
    """Number 2635."""
    return x + y + 2635
def f2636(x, y=2636):
    """Number 2636."""
    return x + y + 2636
def f2637(x, y=2637):
    """Number 2637."""
    return x + y + 2637
def f2638(x, y=2638):
    """Number 2638."""
    return x + y + 2638
def f2639(x, y=2639):
    """Number 2639."""
    return x + y + 2639
def f2640(x, y=2640):
    """Number 2640."""
    return x + y + 2640
def f2641(x, y=2641):
    """Number 2641."""
    return x + y + 2641
def f2642(x, y=2642):
    """Number 2642."""
    return x + y + 2642
def f2643(x, y=2643):
    """Number 2643."""
    return x + y + 2643
def f2644(x, y=2644):
    """Number 2644."""
    return x + y + 2644
def f2645(x, y=2645):
    """Number 2645."""
    return x + y + 2645
def f2646(x, y=2646):
    """Number 2646."""
    return x + y + 2646
def f2647(x, y=2647):
    """Number 2647."""
    return x + y + 2647
def f2648(x, y=2648):
    """Number 2648."""
    return x + y + 2648
def f2649(x, y=2649):
    """Number 2649."""
    return x + y + 2649
def f2650(x, y=2650):
    """Number 2650."""
    return x + y + 2650
def f2651(x, y=2651):
    """Number 2651."""
    return x + y + 2651
def f2652(x, y=2652):
    """Number 2652."""
    return x + y + 2652
def f2653(x, y=2653):
    """Number 2653."""
    return x + y + 2653
def f2654(x, y=2654):
    """Number 2654."""
    return x + y + 2654
def f2655(x, y=2655):
    """Number 2655."""
    return x + y + 2655
def f2656(x, y=2656):
    """Number 2656."""
    return x + y + 2656
def f2657(x, y=2657):
    """Number 2657."""
    return x + y + 2657
def f2658(x, y=2658):
    """Number 2658."""
    return x + y + 2658
def f2659(x, y=2659):
    """Number 2659."""
    return x + y + 2659
def f2660(x, y=2660):
    """Number 2660."""
    return x + y + 2660
def f2661(x, y=2661):
    """Number 2661."""
    return x + y + 2661
def f2662(x, y=2662):
    """Number 2662."""
    return x + y + 2662
def f2663(x, y=2663):
    """Number 2663."""
    return x + y + 2663
def f2664(x, y=2664):
    """Number 2664."""
    return x + y + 2664
def f2665(x, y=2665):
    """Number 2665."""
    return x + y + 2665
def f2666(x, y=2666):
    """Number 2666."""
    return x + y + 2666
def f2667(x, y=2667):
    """Number 2667."""
    return x + y + 2667
def f2668(x, y=2668):
    """Number 2668."""
    return x + y + 2668
def f2669(x, y=2669):
    """Number 2669."""
    return x + y + 2669
def f2670(x, y=2670):
    """Number 2670."""
    return x + y + 2670
def f2671(x, y=2671):
    """Number 2671."""
    return x + y + 2671
def f2672(x, y=2672):
    """Number 2672."""
    return x + y + 2672
def f2673(x, y=2673):
    """Number 2673."""
    return x + y + 2673
def f2674(x, y=2674):
    """Number 2674."""
    return x + y + 2674
def f2675(x, y=2675):
    """Number 2675."""
    return x + y + 2675
def f2676(x, y=2676):
    """Number 2676."""
    return x + y + 2676
def f2677(x, y=2677):
    """Number 2677."""
    return x + y + 2677
def f2678(x, y=2678):
    """Number 2678."""
    return x + y + 2678
def f2679(x, y=2679):
    """Number 2679."""
    return x + y + 2679
def f2680(x, y=2680):
    """Number 2680."""
    return x + y + 2680
def f2681(x, y=2681):
    """Number 2681."""
    return x + y + 2681
def f2682(x, y=2682):
    """Number 2682."""
    return x + y + 2682
def f2683(x, y=2683):
    """Number 2683."""
    return x + y + 2683
def f2684(x, y=2684):
    """Number 2684."""
    return x + y + 2684
def f2685(x, y=2685):
    """Number 2685."""
    return x + y + 2685
def f2686(x, y=2686):
    """Number 2686."""
    return x + y + 2686
def f2687(x, y=2687):
    """Number 2687."""
    return x + y + 2687
def f2688(x, y=2688):
    """Number 2688."""
    return x + y + 2688
def f2689(x, y=2689):
    """Number 2689."""
    return x + y + 2689
def f2690(x, y=2690):
    """Number 2690."""
    return x + y + 2690
def f2691(x, y=2691):
    """Number 2691."""
    return x + y + 2691
def f2692(x, y=2692):
    """Number 2692."""
    return x + y + 2692
def f2693(x, y=2693):
    """Number 2693."""
    return x + y + 2693
def f2694(x, y=2694):
    """Number 2694."""
    return x + y + 2694
def f2695(x, y=2695):
    """Number 2695."""
    return x + y + 2695
def f2696(x, y=2696):
    """Number 2696."""
    return x + y + 2696
def f2697(x, y=2697):
    """Number 2697."""
    return x + y + 2697
def f2698(x, y=2698):
    """Number 2698."""
    return x + y + 2698
def f2699(x, y=2699):
    """Number 2699."""
    return x + y + 2699
def f2700(x, y=2700):
    """Number 2700."""
    return x + y + 2700
def f2701(x, y=2701):
    """Number 2701."""
    return x + y + 2701
def f2702(x, y=2702):
    """Number 2702."""
    return x + y + 2702
def f2703(x, y=2703):
    """Number 2703."""
    return x + y + 2703
def f2704(x, y=2704):
    """Number 2704."""
    return x + y + 2704
def f2705(x, y=2705):
    """Number 2705."""
    return x + y + 2705
def f2706(x, y=2706):
    """Number 2706."""
    return x + y + 2706
def f2707(x, y=2707):
    """Number 2707."""
    return x + y + 2707
def f2708(x, y=2708):
    """Number 2708."""
    return x + y + 2708
def f2709(x, y=2709):
    """Number 2709."""
    return x + y + 2709
def f2710(x, y=2710):
    """Number 2710."""
    return x + y + 2710
def f2711(x, y=2711):
    """Number 2711."""
    return x + y + 2711
def f2712(x, y=2712):
    """Number 2712."""
    return x + y + 2712
def f2713(x, y=2713):
    """Number 2713."""
    return x + y + 2713
def f2714(x, y=2714):
    """Number 2714."""
    return x + y + 2714
def f2715(x, y=2715):
    """Number 2715."""
    return x + y + 2715
def f2716(x, y=2716):
    """Number 2716."""
    return x + y + 2716
def f2717(x, y=2717):
    """Number 2717."""
    return x + y + 2717
def f2718(x, y=2718):
    """Number 2718."""
    return x + y + 2718
def f2719(x, y=2719):
    """Number 2719."""
    return x + y + 2719
def f2720(x, y=2720):
    """Number 2720."""
    return x + y + 2720
def f2721(x, y=2721):
    """Number 2721."""
    return x + y + 2721
def f2722(x, y=2722):
    """Number 2722."""
    return x + y + 2722
def f2723(x, y=2723):
    """Number 2723."""
    return x + y + 2723
def f2724(x, y=2724):
    """Number 2724."""
    return x + y + 2724
def f2725(x, y=2725):
    """Number 2725."""
    return x + y + 2725
def f2726(x, y=2726):
    """Number 2726."""
    return x + y + 2726
def f2727(x, y=2727):
    """Number 2727."""
    return x + y + 2727
def f2728(x, y=2728):
    """Number 2728."""
    return x + y + 2728
def f2729(x, y=2729):
    """Number 2729."""
    return x + y + 2729
def f2730(x, y=2730):
    """Number 2730."""
    return x + y + 2730
def f2731(x, y=2731):
    """Number 2731."""
    return x + y + 2731
def f2732(x, y=2732):
    """Number 2732."""
    return x + y + 2732
def f2733(x, y=2733):
    """Number 2733."""
    return x + y + 2733
def f2734(x, y=2734):
    """Number 2734."""
    return x + y + 2734
def f2735(x, y=2735):
    """Number 2735."""
    return x + y + 2735
def f2736(x, y=2736):
    """Number 2736."""
    return x + y + 2736
def f2737(x, y=2737):
    """Number 2737."""
    return x + y + 2737
def f2738(x, y=2738):
    """Number 2738."""
    return x + y + 2738
def f2739(x, y=2739):
    """Number 2739."""
    return x + y + 2739
def f2740(x, y=2740):
    """Number 2740."""
    return x + y + 2740
def f2741(x, y=2741):
    """Number 2741."""
    return x + y + 2741
def f2742(x, y=2742):
    """Number 2742."""
    return x + y + 2742
def f2743(x, y=2743):
    """Number 2743."""
    return x + y + 2743
def f2744(x, y=2744):
    """Number 2744."""
    return x + y + 2744
def f2745(x, y=2745):
    """Number 2745."""
    return x + y + 2745
def f2746(x, y=2746):
    """Number 2746."""
    return x + y + 2746
def f2747(x, y=2747):
    """Number 2747."""
    return x + y + 2747
def f2748(x, y=2748):
    """Number 2748."""
    return x + y + 2748
def f2749(x, y=2749):
    """Number 2749."""
    return x + y + 2749
def f2750(x, y=2750):
    """Number 2750."""
    return x + y + 2750
def f2751(x, y=2751):
    """Number 2751."""
    return x + y + 2751
def f2752(x, y=2752):
    """Number 2752."""
    return x + y + 2752
def f2753(x, y=2753):
    """Number 2753."""
    return x + y + 2753
def f2754(x, y=2754):
    """Number 2754."""
    return x + y + 2754
def f2755(x, y=2755):
    """Number 2755."""
    return x + y + 2755
def f2756(x, y=2756):
    """Number 2756."""
    return x + y + 2756
def f2757(x, y=2757):
    """Number 2757."""
    return x + y + 2757
def f2758(x, y=2758):
    """Number 2758."""
    return x + y + 2758
def f2759(x, y=2759):
    """Number 2759."""
    return x + y + 2759
def f2760(x, y=2760):
    """Number 2760."""
    return x + y + 2760
def f2761(x, y=2761):
    """Number 2761."""
    return x + y + 2761
def f2762(x, y=2762):
    """Number 2762."""
    return x + y + 2762
def f2763(x, y=2763):
    """Number 2763."""
    return x + y + 2763
def f2764(x, y=2764):
    """Number 2764."""
    return x + y + 2764
def f2765(x, y=2765):
    """Number 2765."""
    return x + y + 2765
def f2766(x, y=2766):
    """Number 2766."""
    return x + y + 2766
def f2767(x, y=2767):
    """Number 2767."""
    return x + y + 2767
def f2768(x, y=2768):
    """Number 2768."""
    return x + y + 2768
def f2769(x, y=2769):
    """Number 2769."""
    return x + y + 2769
def f2770(x, y=2770):
    """Number 2770."""
    return x + y + 2770
def f2771(x, y=2771):
    """Number 2771."""
    return x + y + 2771
def f2772(x, y=2772):
    """Number 2772."""
    return x + y + 2772
def f2773(x, y=2773):
    """Number 2773."""
    return x + y + 2773
def f2774(x, y=2774):
    """Number 2774."""
    return x + y + 2774
def f2775(x, y=2775):
    """Number 2775."""
    return x + y + 2775
def f2776(x, y=2776):
    """Number 2776."""
    return x + y + 2776
def f2777(x, y=2777):
    """Number 2777."""
    return x + y + 2777
def f2778(x, y=2778):
    """Number 2778."""
    return x + y + 2778
def f2779(x, y=2779):
    """Number 2779."""
    return x + y + 2779
def f2780(x, y=2780):
    """Number 2780."""
    return x + y + 2780
def f2781(x, y=2781):
    """Number 2781."""
    return x + y + 2781
def f2782(x, y=2782):
    """Number 2782."""
    return x + y + 2782
def f2783(x, y=2783):
    """Number 2783."""
    return x + y + 2783
def f2784(x, y=2784):
    """Number 2784."""
    return x + y + 2784
def f2785(x, y=2785):
    """Number 2785."""
    return x + y + 2785
def f2786(x, y=2786):
    """Number 2786."""
    return x + y + 2786
def f2787(x, y=2787):
    """Number 2787."""
    return x + y + 2787
def f2788(x, y=2788):
    """Number 2788."""
    return x + y + 2788
def f2789(x, y=2789):
    """Number 2789."""
    return x + y + 2789
def f2790(x, y=2790):
    """Number 2790."""
    return x + y + 2790
def f2791(x, y=2791):
    """Number 2791."""
    return x + y + 2791
def f2792(x, y=2792):
    """Number 2792."""
    return x + y + 2792
def f2793(x, y=2793):
    """Number 2793."""
    return x + y + 2793
def f2794(x, y=2794):
    """Number 2794."""
    return x + y + 2794
def f2795(x, y=2795):
    """Number 2795."""
    return x + y + 2795
def f2796(x, y=2796):
    """Number 2796."""
    return x + y + 2796
def f2797(x, y=2797):
    """Number 2797."""
    return x + y + 2797
def f2798(x, y=2798):
    """Number 2798."""
    return x + y + 2798
def f2799(x, y=2799):
    """Number 2799."""
    return x + y + 2799
def f2800(x, y=2800):
    """Number 2800."""
    return x + y + 2800
def f2801(x, y=2801):
    """Number 2801."""
    return x + y + 2801
def f2802(x, y=2802):
    """Number 2802."""
    return x + y + 2802
def f2803(x, y=2803):
    """Number 2803."""
    return x + y + 2803
def f2804(x, y=2804):
    """Number 2804."""
    return x + y + 2804
def f2805(x, y=2805):
    """Number 2805."""
    return x + y + 2805
def f2806(x, y=2806):
    """Number 2806."""
    return x + y + 2806
def f2807(x, y=2807):
    """Number 2807."""
    return x + y + 2807
def f2808(x, y=2808):
    """Number 2808."""
    return x + y + 2808
def f2809(x, y=2809):
    """Number 2809."""
    return x + y + 2809
def f2810(x, y=2810):
    """Number 2810."""
    return x + y + 2810
def f2811(x, y=2811):
    """Number 2811."""
    return x + y + 2811
def f2812(x, y=2812):
    """Number 2812."""
    return x + y + 2812
def f2813(x, y=2813):
    """Number 2813."""
    return x + y + 2813
def f2814(x, y=2814):
    """Number 2814."""
    return x + y + 2814
def f2815(x, y=2815):
    """Number 2815."""
    return x + y + 2815
def f2816(x, y=2816):
    """Number 2816."""
    return x + y + 2816
def f2817(x, y=2817):
    """Number 2817."""
    return x + y + 2817
def f2818(x, y=2818):
    """Number 2818."""
    return x + y + 2818
def f2819(x, y=2819):
    """Number 2819."""
    return x + y + 2819
def f2820(x, y=2820):
    """Number 2820."""
    return x + y + 2820
def f2821(x, y=2821):
    """Number 2821."""
    return x + y + 2821
def f2822(x, y=2822):
    """Number 2822."""
    return x + y + 2822
def f2823(x, y=2823):
    """Number 2823."""
    return x + y + 2823
def f2824(x, y=2824):
    """Number 2824."""
    return x + y + 2824
def f2825(x, y=2825):
    """Number 2825."""
    return x + y + 2825
def f2826(x, y=2826):
    """Number 2826."""
    return x + y + 2826
def f2827(x, y=2827):
    """Number 2827."""
    return x + y + 2827
def f2828(x, y=2828):
    """Number 2828."""
    return x + y + 2828
def f2829(x, y=2829):
    """Number 2829."""
    return x + y + 2829
def f2830(x, y=2830):
    """Number 2830."""
    return x + y + 2830
def f2831(x, y=2831):
    """Number 2831."""
    return x + y + 2831
def f2832(x, y=2832):
    """Number 2832."""
    return x + y + 2832
def f2833(x, y=2833):
    """Number 2833."""
    return x + y + 2833
def f2834(x, y=2834):
    """Number 2834."""
    return x + y + 2834
def f2835(x, y=2835):
    """Number 2835."""
    return x + y + 2835
def f2836(x, y=2836):
    """Number 2836."""
    return x + y + 2836
def f2837(x, y=2837):
    """Number 2837."""
    return x + y + 2837
def f2838(x, y=2838):
    """Number 2838."""
    return x + y + 2838
def f2839(x, y=2839):
    """Number 2839."""
    return x + y + 2839
def f2840(x, y=2840):
    """Number 2840."""
    return x + y + 2840
def f2841(x, y=2841):
    """Number 2841."""
    return x + y + 2841
def f2842(x, y=2842):
    """Number 2842."""
    return x + y + 2842
def f2843(x, y=2843):
    """Number 2843."""
    return x + y + 2843
def f2844(x, y=2844):
    """Number 2844."""
    return x + y + 2844
def f2845(x, y=2845):
    """Number 2845."""
    return x + y + 2845
def f2846(x, y=2846):
    """Number 2846."""
    return x + y + 2846
def f2847(x, y=2847):
    """Number 2847."""
    return x + y + 2847
def f2848(x, y=2848):
    """Number 2848."""
    return x + y + 2848
def f2849(x, y=2849):
    """Number 2849."""
    return x + y + 2849
def f2850(x, y=2850):
    """Number 2850."""
    return x + y + 2850
def f2851(x, y=2851):
    """Number 2851."""
    return x + y + 2851
def f2852(x, y=2852):
    """Number 2852."""
    return x + y + 2852
def f2853(x, y=2853):
    """Number 2853."""
    return x + y + 2853
def f2854(x, y=2854):
    """Number 2854."""
    return x + y + 2854
def f2855(x, y=2855):
    """Number 2855."""
    return x + y + 2855
def f2856(x, y=2856):
    """Number 2856."""
    return x + y + 2856
def f2857(x, y=2857):
    """Number 2857."""
    return x + y + 2857
def f2858(x, y=2858):
    """Number 2858."""
    return x + y + 2858
def f2859(x, y=2859):
    """Number 2859."""
    return x + y + 2859
def f2860(x, y=2860):
    """Number 2860."""
    return x + y + 2860
def f2861(x, y=2861):
    """Number 2861."""
    return x + y + 2861
def f2862(x, y=2862):
    """Number 2862."""
    return x + y + 2862
def f2863(x, y=2863):
    """Number 2863."""
    return x + y + 2863
def f2864(x, y=2864):
    """Number 2864."""
    return x + y + 2864
def f2865(x, y=2865):
    """Number 2865."""
    return x + y + 2865
def f2866(x, y=2866):
    """Number 2866."""
    return x + y + 2866
def f2867(x, y=2867):
    """Number 2867."""
    return x + y + 2867
def f2868(x, y=2868):
    """Number 2868."""
    return x + y + 2868
def f2869(x, y=2869):
    """Number 2869."""
    return x + y + 2869
def f2870(x, y=2870):
    """Number 2870."""
    return x + y + 2870
def f2871(x, y=2871):
    """Number 2871."""
    return x + y + 2871
def f2872(x, y=2872):
    """Number 2872."""
    return x + y + 2872
def f2873(x, y=2873):
    """Number 2873."""
    return x + y + 2873
def f2874(x, y=2874):
    """Number 2874."""
    return x + y + 2874
def f2875(x, y=2875):
    """Number 2875."""
    return x + y + 2875
def f2876(x, y=2876):
    """Number 2876."""
    return x + y + 2876
def f2877(x, y=2877):
    """Number 2877."""
    return x + y + 2877
def f2878(x, y=2878):
    """Number 2878."""
    return x + y + 2878
def f2879(x, y=2879):
    """Number 2879."""
    return x + y + 2879
def f2880(x, y=2880):
    """Number 2880."""
    return x + y + 2880
def f2881(x, y=2881):
    """Number 2881."""
    return x + y + 2881
def f2882(x, y=2882):
    """Number 2882."""
    return x + y + 2882
def f2883(x, y=2883):
    """Number 2883."""
    return x + y + 2883
def f2884(x, y=2884):
    """Number 2884."""
    return x + y + 2884
def f2885(x, y=2885):
    """Number 2885."""
    return x + y + 2885
def f2886(x, y=2886):
    """Number 2886."""
    return x + y + 2886
def f2887(x, y=2887):
    """Number 2887."""
    return x + y + 2887
def f2888(x, y=2888):
    """Number 2888."""
    return x + y + 2888
def f2889(x, y=2889):
    """Number 2889."""
    return x + y + 2889
def f2890(x, y=2890):
    """Number 2890."""
    return x + y + 2890
def f2891(x, y=2891):
    """Number 2891."""
    return x + y + 2891
def f2892(x, y=2892):
    """Number 2892."""
    return x + y + 2892
def f2893(x, y=2893):
    """Number 2893."""
    return x + y + 2893
def f2894(x, y=2894):
    """Number 2894."""
    return x + y + 2894
def f2895(x, y=2895):
    """Number 2895."""
    return x + y + 2895
def f2896(x, y=2896):
    """Number 2896."""
    return x + y + 2896
def f2897(x, y=2897):
    """Number 2897."""
    return x + y + 2897
def f2898(x, y=2898):
    """Number 2898."""
    return x + y + 2898
def f2899(x, y=2899):
    """Number 2899."""
    return x + y + 2899
def f2900(x, y=2900):
    """Number 2900."""
    return x + y + 2900
def f2901(x, y=2901):
    """Number 2901."""
    return x + y + 2901
def f2902(x, y=2902):
    """Number 2902."""
    return x + y + 2902
def f2903(x, y=2903):
    """Number 2903."""
    return x + y + 2903
def f2904(x, y=2904):
    """Number 2904."""
    return x + y + 2904
def f2905(x, y=2905):
    """Number 2905."""
    return x + y + 2905
def f2906(x, y=2906):
    """Number 2906."""
    return x + y + 2906
def f2907(x, y=2907):
    """Number 2907."""
    return x + y + 2907
def f2908(x, y=2908):
    """Number 2908."""
    return x + y + 2908
def f2909(x, y=2909):
    """Number 2909."""
    return x + y + 2909
def f2910(x, y=2910):
    """Number 2910."""
    return x + y + 2910
def f2911(x, y=2911):
    """Number 2911."""
    return x + y + 2911
def f2912(x, y=2912):
    """Number 2912."""
    return x + y + 2912
def f2913(x, y=2913):
    """Number 2913."""
    return x + y + 2913
def f2914(x, y=2914):
    """Number 2914."""
    return x + y + 2914
def f2915(x, y=2915):
    """Number 2915."""
    return x + y + 2915
def f2916(x, y=2916):
    """Number 2916."""
    return x + y + 2916
def f2917(x, y=2917):
    """Number 2917."""
    return x + y + 2917
def f2918(x, y=2918):
    """Number 2918."""
    return x + y + 2918
def f2919(x, y=2919):
    """Number 2919."""
    return x + y + 2919
def f2920(x, y=2920):
    """Number 2920."""
    return x + y + 2920
def f2921(x, y=2921):
    """Number 2921."""
    return x + y + 2921
def f2922(x, y=2922):
    """Number 2922."""
    return x + y + 2922
def f2923(x, y=2923):
    """Number 2923."""
    return x + y + 2923
def f2924(x, y=2924):
    """Number 2924."""
    return x + y + 2924
def f2925(x, y=2925):
    """Number 2925."""
    return x + y + 2925
def f2926(x, y=2926):
    """Number 2926."""
    return x + y + 2926
def f2927(x, y=2927):
    """Number 2927."""
    return x + y + 2927
def f2928(x, y=2928):
    """Number 2928."""
    return x + y + 2928
def f2929(x, y=2929):
    """Number 2929."""
    return x + y + 2929
def f2930(x, y=2930):
    """Number 2930."""
    return x + y + 2930
def f2931(x, y=2931):
    """Number 2931."""
    return x + y + 2931
def f2932(x, y=2932):
    """Number 2932."""
    return x + y + 2932
def f2933(x, y=2933):
    """Number 2933."""
    return x + y + 2933
def f2934(x, y=2934):
    """Number 2934."""
    return x + y + 2934
def f2935(x, y=2935):
    """Number 2935."""
    return x + y + 2935
def f2936(x, y=2936):
    """Number 2936."""
    return x + y + 2936
def f2937(x, y=2937):
    """Number 2937."""
    return x + y + 2937
def f2938(x, y=2938):
    """Number 2938."""
    return x + y + 2938
def f2939(x, y=2939):
    """Number 2939."""
    return x + y + 2939
def f2940(x, y=2940):
    """Number 2940."""
    return x + y + 2940
def f2941(x, y=2941):
    """Number 2941."""
    return x + y + 2941
def f2942(x, y=2942):
    """Number 2942."""
    return x + y + 2942
def f2943(x, y=2943):
    """Number 2943."""
    return x + y + 2943
def f2944(x, y=2944):
    """Number 2944."""
    return x + y + 2944
def f2945(x, y=2945):
    """Number 2945."""
    return x + y + 2945
def f2946(x, y=2946):
    """Number 2946."""
    return x + y + 2946
def f2947(x, y=2947):
    """Number 2947."""
    return x + y + 2947
def f2948(x, y=2948):
    """Number 2948."""
    return x + y + 2948
def f2949(x, y=2949):
    """Number 2949."""
    return x + y + 2949
def f2950(x, y=2950):
    """Number 2950."""
    return x + y + 2950
def f2951(x, y=2951):
    """Number 2951."""
    return x + y + 2951
def f2952(x, y=2952):
    """Number 2952."""
    return x + y + 2952
def f2953(x, y=2953):
    """Number 2953."""
    return x + y + 2953
def f2954(x, y=2954):
    """Number 2954."""
    return x + y + 2954
def f2955(x, y=2955):
    """Number 2955."""
    return x + y + 2955
def f2956(x, y=2956):
    """Number 2956."""
    return x + y + 2956
def f2957(x, y=2957):
    """Number 2957."""
    return x + y + 2957
def f2958(x, y=2958):
    """Number 2958."""
    return x + y + 2958
def f2959(x, y=2959):
    """Number 2959."""
    return x + y + 2959
def f2960(x, y=2960):
    """Number 2960."""
    return x + y + 2960
def f2961(x, y=2961):
    """Number 2961."""
    return x + y + 2961
def f2962(x, y=2962):
    """Number 2962."""
    return x + y + 2962
def f2963(x, y=2963):
    """Number 2963."""
    return x + y + 2963
def f2964(x, y=2964):
    """Number 2964."""
    return x + y + 2964
def f2965(x, y=2965):
    """Number 2965."""
    return x + y + 2965
def f2966(x, y=2966):
    """Number 2966."""
    return x + y + 2966
def f2967(x, y=2967):
    """Number 2967."""
    return x + y + 2967
def f2968(x, y=2968):
    """Number 2968."""
    return x + y + 2968
def f2969(x, y=2969):
    """Number 2969."""
    return x + y + 2969
def f2970(x, y=2970):
    """Number 2970."""
    return x + y + 2970
def f2971(x, y=2971):
    """Number 2971."""
    return x + y + 2971
def f2972(x, y=2972):
    """Number 2972."""
    return x + y + 2972
def f2973(x, y=2973):
    """Number 2973."""
    return x + y + 2973
def f2974(x, y=2974):
    """Number 2974."""
    return x + y + 2974
def f2975(x, y=2975):
    """Number 2975."""
    return x + y + 2975
def f2976(x, y=2976):
    """Number 2976."""
    return x + y + 2976
def f2977(x, y=2977):
    """Number 2977."""
    return x + y + 2977
def f2978(x, y=2978):
    """Number 2978."""
    return x + y + 2978
def f2979(x, y=2979):
    """Number 2979."""
    return x + y + 2979
def f2980(x, y=2980):
    """Number 2980."""
    return x + y + 2980
def f2981(x, y=2981):
    """Number 2981."""
    return x + y + 2981
def f2982(x, y=2982):
    """Number 2982."""
    return x + y + 2982
def f2983(x, y=2983):
    """Number 2983."""
    return x + y + 2983
def f2984(x, y=2984):
    """Number 2984."""
    return x + y + 2984
def f2985(x, y=2985):
    """Number 2985."""
    return x + y + 2985
def f2986(x, y=2986):
    """Number 2986."""
    return x + y + 2986
def f2987(x, y=2987):
    """Number 2987."""
    return x + y + 2987
def f2988(x, y=2988):
    """Number 2988."""
    return x + y + 2988
def f2989(x, y=2989):
    """Number 2989."""
    return x + y + 2989
def f2990(x, y=2990):
    """Number 2990."""
    return x + y + 2990
def f2991(x, y=2991):
    """Number 2991."""
    return x + y + 2991
def f2992(x, y=2992):
    """Number 2992."""
    return x + y + 2992
def f2993(x, y=2993):
    """Number 2993."""
    return x + y + 2993
def f2994(x, y=2994):
    """Number 2994."""
    return x + y + 2994
def f2995(x, y=2995):
    """Number 2995."""
    return x + y + 2995
def f2996(x, y=2996):
    """Number 2996."""
    return x + y + 2996
def f2997(x, y=2997):
    """Number 2997."""
    return x + y + 2997
def f2998(x, y=2998):
    """Number 2998."""
    return x + y + 2998
def f2999(x, y=2999):
    """Number 2999."""
    return x + y + 2999
print(sum(globals()[f"f{i}"](1) for i in range(3000)), f2999.__code__.co_firstlineno, f1234.__doc__, len(globals()))
f2999("x")
