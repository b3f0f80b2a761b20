// The characters of office names that differ between the two scripts, each traditional one before its simplified one.
const PAIRS =
  '務务發发廳厅衛卫區区縣县鎮镇鄉乡財财稅税國国際际經经濟济貿贸業业農农環环護护資资規规劃划設设鐵铁運运輸输電电訊讯聞闻廣广視视體体' +
  '遊游歷历檔档學学醫医藥药監监審审計计統统應应參参謀谋辦办組组紀纪檢检機机關关會会團团聯联黨党網网質质標标準准產产權权場场僑侨臺台灣湾' +
  '軍军義义動动勞劳險险園园綠绿圖图書书館馆總总隊队處处導导開开創创執执門门單单幹干項项責责糧粮氣气傳传鹽盐綜综協协進进島岛漁渔牽牵頭头'

const OTHER: ReadonlyMap<string, string> = new Map(
  (PAIRS.match(/../gu) ?? []).map(pair => [pair.slice(0, 1), pair.slice(1)] as const),
)

/** A name with the traditional characters of office names in their simplified form: 市財政局 is 市财政局. */
export const simplified = (name: string): string => [...name].map(letter => OTHER.get(letter) ?? letter).join('')
