// Reports print the place directly after the reporter's name: 甲乙丙台北. Words are listed in simplified and traditional characters.

const DOUBLE_SURNAMES = (
  '欧阳 歐陽 司徒 上官 诸葛 諸葛 司马 司馬 东方 東方 张简 張簡 范姜 张廖 張廖 端木 皇甫 尉迟 尉遲 夏侯 公孙 公孫 令狐 慕容 宇文 长孙 長孫 ' +
  '钟离 鍾離 申屠'
).split(' ');

/** The usual length of a Chinese name at the start of a text: three characters, or four after a double surname. */
export function usualLength(text: string): number {
  return DOUBLE_SURNAMES.some((surname) => text.startsWith(surname)) ? 4 : 3;
}

/**
 * The name at the start of a text in which a place may follow. It has the usual length, or one character less if the usual
 * length does not leave the whole name of a place: 甲乙 of 甲乙台北 and of 甲乙宜蘭縣.
 */
export function nameBeforePlace(text: string): string {
  const length = usualLength(text);
  return text.slice(0, /^(?:.|.[縣县市])$/.test(text.slice(length)) ? length - 1 : length);
}

const PLACES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  // Taiwan, Hong Kong, China
  (
    '台湾 台灣 臺灣 台北 臺北 台中 臺中 台南 臺南 台东 台東 臺東 高雄 桃园 桃園 新北 新竹 基隆 苗栗 彰化 南投 云林 雲林 嘉义 ' +
    '嘉義 屏东 屏東 花莲 花蓮 宜兰 宜蘭 金门 金門 马祖 馬祖 澎湖 香港 澳门 澳門 北京 上海 广州 廣州 武汉 武漢 深圳 中国 中國 ' +
    '广东 廣東 成都 重庆 重慶 新疆 西藏 ' +
    // The rest of Asia
    '东京 東京 大阪 名古屋 首尔 首爾 釜山 新加坡 曼谷 吉隆坡 雅加达 雅加達 马尼拉 馬尼拉 河内 河內 新德里 日本 韩国 韓國 泰国 ' +
    '泰國 越南 印度 印尼 菲律宾 菲律賓 马来西亚 馬來西亞 以色列 土耳其 达兰萨拉 達蘭薩拉 ' +
    // The United States
    '美国 美國 纽约 紐約 纽约州 紐約州 大纽约 大紐約 法拉盛 曼哈顿 曼哈頓 皇后区 皇后區 布鲁克林 布魯克林 长岛 長島 华盛顿 ' +
    '華盛頓 大华盛顿 大華盛頓 华盛顿DC 華盛頓DC 华盛顿特区 華盛頓特區 大华盛顿DC 大華盛頓DC 大华盛顿特区 大華盛頓特區 华府 華府 ' +
    '大华府 大華府 费城 費城 大费城 大費城 波士顿 波士頓 旧金山 舊金山 湾区 灣區 硅谷 矽谷 洛杉矶 洛杉磯 大洛杉矶 大洛杉磯 ' +
    '圣地亚哥 圣地牙哥 聖地亞哥 聖地牙哥 圣荷西 圣何塞 聖荷西 聖何塞 橙县 橙縣 尔湾 爾灣 加州 南加州 北加州 休斯顿 休斯頓 ' +
    '休斯敦 达拉斯 達拉斯 奥斯汀 奧斯汀 德州 芝加哥 底特律 西雅图 西雅圖 波特兰 波特蘭 亚特兰大 亞特蘭大 乔治亚州 喬治亞州 ' +
    '迈阿密 奥兰多 奧蘭多 佛州 佛罗里达 佛羅里達 凤凰城 鳳凰城 亚利桑那 亞利桑那 丹佛 匹兹堡 匹茲堡 宾州 賓州 夏威夷 马里兰 ' +
    '馬里蘭 弗吉尼亚 弗吉尼亞 维州 維州 麻州 康州 新州 新泽西 新澤西 新墨西哥 北卡 南卡 拉斯维加斯 拉斯維加斯 休士顿 休士頓 ' +
    '圣路易斯 聖路易斯 克利夫兰 克利夫蘭 夏洛特 水牛城 盐湖城 鹽湖城 沙加缅度 沙加緬度 檀香山 维吉尼亚 維吉尼亞 乔治亚 喬治亞 ' +
    '佐治亚 佐治亞 俄州 俄亥俄 密歇根 密苏里 密蘇里 明尼苏达 明尼蘇達 堪萨斯 堪薩斯 布碌仑 布碌崙 ' +
    // The rest of America
    '加拿大 多伦多 多倫多 温哥华 溫哥華 渥太华 渥太華 满地可 滿地可 蒙特利尔 蒙特利爾 卡尔加里 卡爾加里 卡城 爱德蒙顿 愛德蒙頓 ' +
    '埃德蒙顿 埃德蒙頓 魁北克 温尼伯 溫尼伯 安省 卑诗省 卑詩省 墨西哥 巴西 阿根廷 ' +
    // Europe
    '欧洲 歐洲 英国 英國 伦敦 倫敦 法国 法國 巴黎 德国 德國 柏林 法兰克福 法蘭克福 慕尼黑 比利时 比利時 布鲁塞尔 布魯塞爾 荷兰 ' +
    '荷蘭 海牙 西班牙 马德里 馬德里 意大利 罗马 羅馬 瑞士 日内瓦 日內瓦 苏黎世 蘇黎世 奥地利 奧地利 维也纳 維也納 捷克 布拉格 ' +
    '波兰 波蘭 华沙 華沙 丹麦 丹麥 哥本哈根 瑞典 斯德哥尔摩 斯德哥爾摩 挪威 芬兰 芬蘭 俄罗斯 俄羅斯 莫斯科 乌克兰 烏克蘭 基辅 ' +
    '基輔 米兰 米蘭 巴塞罗那 巴塞羅那 阿姆斯特丹 奥斯陆 奧斯陸 赫尔辛基 赫爾辛基 布达佩斯 布達佩斯 雅典 ' +
    // Oceania and Africa
    '澳洲 澳大利亚 澳大利亞 悉尼 雪梨 墨尔本 墨爾本 布里斯本 布里斯班 昆士兰 昆士蘭 珀斯 阿德莱德 阿德萊德 堪培拉 新西兰 新西蘭 ' +
    '纽西兰 紐西蘭 奥克兰 奧克蘭 惠灵顿 惠靈頓 基督城 南非'
  ).split(' '),
);
const LONGEST_PLACE = 6;
/** The place after a name may be a country with a city and its district. */
const MOST_PLACES = 3;

/** A text without the places at its end: 甲乙丙 of 甲乙丙台湾台北. After a single character, a place is a given name: 林嘉义. */
export function withoutPlaces(text: string): string {
  let name = text;
  for (let count = 0; count < MOST_PLACES; count++) {
    const rest = name.slice(0, name.length - placeLength(name));
    if (rest === name || rest.trimEnd().length === 1) break;
    name = rest;
  }
  return name;
}

/** The length of the place at the end of a text; 0 if there is none. */
function placeLength(text: string): number {
  for (let length = Math.min(LONGEST_PLACE, text.length); length > 0; length--)
    if (PLACES.has(text.slice(-length))) return length;
  return 0;
}

/** How a report was made, before 报道 or a similar word: 综合, 电话采访. */
export const MANNERS: RegExp =
  /(?:[综綜]合|[采採][访訪]|[联聯]合|[专專][题題访訪]|整理|[编編][译譯]|外[电電]|[连連][线線]|特[别別]|[独獨]家|[现現][场場]|[实實]地|[电電][话話]|深度|[追跟][踪蹤]|[调調]查|分析|[摄攝]影|[图圖]文){1,3}$/;

/** How a report was made, at the end of a byline. The group `translation` has a value if it was translated. */
export const MADE: RegExp =
  /(?:报[导道]|報[導道]|[采採][访訪]|[专專][访訪]|整理|撰[文稿]|[采採][写寫]|特稿|[综綜]合|(?<translation>[编編][译譯]|翻[译譯]))$/;
