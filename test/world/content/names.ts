/** Given names and surnames by where families come from; the weight is how common they are at work. */
export const FAMILIES: { weight: number; languages: string[]; given: string; surnames: string }[] = [
  {
    weight: 40,
    languages: ['en'],
    given:
      'Abby Adam Alice Amelia Andrew Angus Bella Blair Bronwyn Cameron Chloe Claire Connor Daniel Eilidh Ella Ethan Fiona Finn Georgia Glenn Hamish Hannah Heather Hugo Imogen Jess Jono Kate Kirsty Lachie Lauren Lewis Lucy Madison Marcus Megan Mitch Natasha Nicola Ollie Paige Patrick Penny Rachel Reuben Rory Ruby Sam Shane Shona Sophie Steph Toby Tess Trevor Vicky Warren Zara Zoe',
    surnames:
      'Abernethy Ashdown Barraclough Beckworth Birtles Blackmore Cartledge Cheeseman Colquhoun Crossland Dalziel Denholm Eastlake Fairhall Farquharson Gascoigne Garrity Halliwell Hargest Hollyoake Inglis Jessop Kilbride Lethbridge Lockyer Macfie Mansbridge Merrick Nettleton Oakden Pascoe Pemberton Quigley Redgrave Rutledge Sandilands Shorthouse Smallbone Strachan Tattersall Thistleton Tregear Underhill Wadsworth Wetherall Whitfield Winterbourne Yardley',
  },
  {
    weight: 18,
    languages: ['en', 'mi'],
    given:
      'Ākenehi Aperahama Ataahua Awhina Hana Haami Hāriata Hohepa Huia Kahurangi Kahu Kiri Kōwhai Mahuika Manaia Mārama Matiu Mereana Ngaio Ngāhuia Nikau Paora Pania Rāwiri Rangi Rongomai Tai Tama Tāne Te_Ao Te_Rina Tiaki Tūī Wairere Waimarie Wiremu',
    surnames:
      'Te_Hira Hetaraka Horomona Ihaka Kahukura Karetai Kereama Mahanga Manihera Maraki Nepia Ngaata-Reid Pāora Paki Parata Piripi Pōtae Rāpana Rāwhiti Taiapa Takerei Tamihana Taurima Te_Aho Te_Kura Te_Moana Tipene Paewai-Bell Waaka Waitoa Whaanga Whatarangi',
  },
  {
    weight: 11,
    languages: ['en', 'sm'],
    given:
      'Alofa Ana Fetu Filipo Ioane Isaia Lagi Lupe Malia Mataio Moana Penina Peni Salesi Sela Semisi Siaosi Sina Talia Tavita Tevita Tupu Vaea Viliami',
    surnames:
      'Aiono-Lee Fakatava Faleolo Fonoti Halatau Ioelu Kaufusi Latu-Vea Leavai Lolohea Manuleleua Matagi Moala Naufahu Palelei Sapolu Seumanu Taito Taumoefolau Tofilau Tuilagi-Smith Vaipulu',
  },
  {
    weight: 12,
    languages: ['en', 'hi'],
    given:
      'Aarav Aditi Anjali Anil Deepika Devesh Gurpreet Harleen Ishaan Jaspreet Kavita Kiran Lakshmi Manpreet Meera Neha Nisha Pooja Pranav Rajesh Rohan Sandeep Shreya Simran Sunil Tanvi Vikram Yash',
    surnames:
      'Achari Bhandal Chauhan Dhaliwal Gajjar Gopalan Iyengar Jhaveri Kaur-Gill Kulkarni Mathur Nair Pachauri Parmar Ramnath Randhawa Sandhu Saxena Subramani Talwar Thakkar Trivedi Venkataraman Wadhwa',
  },
  {
    weight: 9,
    languages: ['en', 'zh'],
    given:
      'Bo Chen Fei Hao Huan Jia Jie Jing Kai Lan Lei Ling Mei Ming Ping Qing Rui Shu Tao Wen Xin Yan Yi Ying Yu Zhen',
    surnames:
      'Bai Cai Ding Dong Fan Gao Gu Hou Jiang Kong Lai Liao Lu Mao Ning Pan Qiu Ren Shen Song Tang Wan Xie Xu Yao Yin Yuan Zeng',
  },
  {
    weight: 6,
    languages: ['en', 'tl'],
    given:
      'Althea Angelo Bianca Carlo Dennis Divina Emmanuel Jasmine Jerome Jocelyn Joy Kristine Lourdes Marivic Noel Paolo Rowena Teresita',
    surnames:
      'Abellanosa Bautista Cabrera Dela_Rosa Enriquez Galang Lacson Macaraeg Manalastas Ocampo Padilla Quiambao Salonga Tolentino Villaruel Yabut',
  },
  {
    weight: 4,
    languages: ['en', 'de'],
    given: 'Anke Birgit Dirk Friederike Heike Jonas Jörg Lars Silke Sönke Stefan Ulrike',
    surnames:
      'Behrendt Dieckmann Grünewald Hinrichsen Köhnke Lüttmann Petersen Rautenberg Schöneweis Wiebusch',
  },
]

/** Words for a profile by kind of work; about half of the people leave theirs empty. */
export const BIOS: Record<string, string[]> = {
  Retail: [
    'In the {team} shop. Ask me about trade-ins.',
    '{team}. Good at screen protectors, bad at mornings.',
    'Saturdays are ours.',
    'I can move your photos across. All 40,000.',
    'Shop floor, {team}. Learning sign language, slowly.',
    'Prepaid, plans, and where to get a pie in {place}.',
  ],
  Care: [
    '{team}, {place}. I will not transfer you twice.',
    'Headset on, kettle on.',
    'On the phones since 2019. Still like people.',
    'Happy to listen. Happier when the modem does.',
    'Care. Weekends: netball.',
    'If you have a hard call, message me.',
  ],
  Network: [
    '{team}. Weather is my manager.',
    'Hi-vis, ute, dog.',
    'I keep the lights green.',
    '{team}, {place}. Radio ham on weekends.',
    'On call one week in five. This may be the week.',
    'Cables do not mind what day it is.',
  ],
  'Head office': [
    '{team}, {place}.',
    'Spreadsheets and sourdough.',
    'I work four days; Wednesdays I am a dad.',
    '{team}. Will read the whole document.',
    'Meetings until noon, work after.',
    'Ask me early, I say yes more often.',
  ],
}
