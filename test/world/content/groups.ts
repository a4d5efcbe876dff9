/** `slug | name | description | open or closed | members: voices by comma, or all with a share of them`. */
export const GROUPS = `
kaimahi-maori | Kaimahi Māori | Kōrero, waiata, tautoko. Everybody who wants to learn is welcome. | open | any 0.16
shop-leads | Shop leads | What the shops need from each other this week. | closed | shop-lead 1
outage-room | Outage room | NOC, core, Care and Communications when something is down. | closed | operations 0.9, core 0.7, care-lead 1, Communications 1
accessibility | Everybody’s phone | Hearing, sight, hands, memory: what works for customers and for us. | open | any 0.1
new-here | New here | Questions of the first hundred days, and people who remember theirs. | open | any 0.13
evenings | Evenings | For whoever is still here after six. | open | Care Evenings 0.9, operations 0.4
guidelines | Guidelines talk | Clauses, and what is wrong with them. | open | any 0.08
field-safety | Field safety | Ropes, roads, weather. | open | field 0.9, radio 0.4
lunch-run | Lunch run | Slow, muddy, every Tuesday and Thursday. | open | any 0.09
rural-plan | Rural plan | One plan for places with a tower and no fibre. | closed | Product 0.8, field 0.3, care 0.1
parents | Parents and carers | Swaps, sympathy, second-hand prams. | open | any 0.12
talanoa | Talanoa Pasifika | Languages, families, church teas. | open | any 0.1
`
