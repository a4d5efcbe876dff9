/** Short posts that anybody here could write. */
export const ANYONE_LINES = `
Lunch run today was four people and one dog. The dog won. #wellbeing
Question I was too shy to ask for two years: what does the K in our site codes stand for? #ask || arjun.sethuraman> Kawa. The first site was on Kawakawa hill and nobody ever changed the letter.
Waiata practice on Wednesday at noon, on the call, cameras optional, harmonies too. #kaimahi
Thank you for all the kind words this week. Dad would have liked you lot.
My team covered for me so I could take my son to his first day of school. He wore the kererū badge.
Whoever left the banana cake at {place}: you are seen, and you are loved.
Bike to work group now has eleven people and one very fast grandmother. #wellbeing
I used the “quiet until nine” setting for a month. I am a nicer person. Ask my team. #wellbeing
Taking Friday off to plant four hundred trees with the school. Boots welcome.
If you see someone new in {place} today, say your name twice. They are collecting a lot of them.
Half a year on here. I have met more of this company than in six years of e-mail.
Kia kaha to everybody with a sick child and a full diary this week.
The lift at head office says “going up” and then thinks about it. Same.
Blood donors: van outside {place} on Thursday. Sausage roll after. #wellbeing
Learning te reo with the Tuesday group. My pepeha is short, but it is mine. #kaimahi
Is it just me, or is the 2 pm meeting nobody wanted gone from the calendar? Whoever did that: thank you.
I asked a stupid question in here yesterday and got four good answers and no sighs. Just saying.
Found: one glove, left, in the {place} car park. Free to a one-handed home.
Third walk this week with someone from another team. Learnt what a splice tray is. Recommended. #wellbeing
A year sober today. Posting it because someone here once posted theirs. #wellbeing
`

/** By language, each with its author. */
export const LANGUAGE_LINES: Record<string, string> = {
  mi: `
tamati.hohepa> Ata mārie e te whānau. Kia pai te rā, kia ngāwari te kōrero ki ngā kiritaki.
hemi.pukeroa> Ka mau te wehi, e hoa mā. Kua tū te pou hou ki Ōpōtiki. #network
anahera.ngata> Kua oti te akoranga reo o te wiki nei. Ka rawe koutou! #kaimahi
hinemoa.rangihuna> He waka eke noa. Tēnā koutou mō tā koutou mahi i tēnei wiki.
`,
  de: `
matthias.brandhorst> Vertrag mit dem Partner in Wien ist unterschrieben. Ab dem Ersten gilt der Tagespass auch in Österreich. #done
katrin.lindenau> Wer von euch spricht noch Deutsch? Ich suche jemanden für eine Kundin in Nelson, Dienstagvormittag. #ask || matthias.brandhorst> Ich, aber dann ist bei mir Mitternacht. Für sie bleibe ich wach.
matthias.brandhorst> Feierabend in Hamburg, Frühstück in Auckland. Übergabe liegt im Dokument, gute Schicht euch.
katrin.lindenau> Die Übung heute hat gezeigt: Der Alarmplan stimmt, nur die Telefonnummern nicht. Ist korrigiert.
`,
  sm: `
joseph.malietau> Talofa lava i le ʻaiga Kererū. Faʻafetai tele mo le galuega lelei i lenei vaiaso.
leilani.faasavalu> Mālō le soifua! O le vaiaso o le gagana Sāmoa: tago i se upu fou i aso uma. #kaimahi
joseph.malietau> Faʻafetai @sefina.leaupepe mo le aʻoaʻoga. Ua pasi mātou uma!
sefina.leaupepe> Ia manuia le faʻaiʻuga o le vaiaso, tātou uma.
`,
  hi: `
ritu.bhandari> नमस्ते टीम। आज का सबसे अच्छा सवाल: “बिल छोटा क्यों आया?” क्योंकि हमने गलती सुधारी।
ritu.bhandari> हिंदी में मदद चाहिए तो मुझे लिखें। ग्राहक अपनी भाषा में बेहतर समझते हैं। #ask || sunita.kapadia> मेरी दुकान में भी कह दूँ? हर हफ़्ते दो-तीन लोग पूछते हैं।
sunita.kapadia> दुकान में आज चार भाषाएँ एक साथ। सबको उनका फ़ोन मिल गया।
`,
  zh: `
xiuying.fang> 今天一位老奶奶第一次和孙子视频，全店都鼓掌了。
xiuying.fang> 谁有中文的漫游说明？客人下周去上海。 #ask || wei.zhou> 我上个月翻译过一份，发给你。
wei.zhou> 新来的同事们，有问题随时问我，中文也可以。
`,
  ar: `
layla.alhaddad> صباح الخير للجميع. اليوم ساعدنا مخبزًا صغيرًا على جمع ثلاث فواتير في واحدة.
layla.alhaddad> هل لدينا شرح التجوال باللغة العربية؟ عميلة تسافر إلى عمّان الأسبوع القادم. #ask || ben.okafor> Not yet. If you check my Arabic, which comes from a machine, it will be one page by Thursday.
layla.alhaddad> شكرًا لفريق المساء على الصبر والكلمة الطيبة. #kaimahi
`,
  ja: `
yuki.hasegawa> 山の上の新しいアンテナ、今日から動いています。圏外だった牧場に電波が届きました。 #5g
`,
}
