/** What a post can carry besides words, lately: pictures, polls, quotes, a warning. */
export const SHOWN_THREADS = `
8 10:05 sefina.leaupepe [poll=rehearsal]> When should the rehearsal room be open? You need half an hour in it, and nobody watches. #outside
+44 anahera.ngata> Whenever it is, with a door that closes.

6 07:05 rewi.matenga [picture=wall]> End of a long night and the wall is green. The amber one is a fridge in Gisborne that wants attention.
+26 anahera.ngata> I have spoken to that fridge. It is a very polite fridge.

5 06:40 stu.kerrigan [picture=mast]> Office, this morning. The view is better than the chair. :kereru:
+55 hinemoa.rangihuna [quote=0]> This is why I read Field Otago before I read anything else.

4 13:10 jack.brannigan [picture=chairs]> Two chairs and a box of tissues. The green one is for people who only came to talk.
+31 mele.fifita> Sold. We start with one chair; the back room is where the other would go.

3 16:20 grace.evangelista [picture=whiteboard]> Calls an hour, before and after the bills moved to the 3rd. The arrow is where we used to cry. #done
+18 ritu.bhandari> I am going to print this and hang it over my bed.

2 12:30 josie.karaitiana [picture=cake]> A thousand questions asked here since we began. There is cake on level 2 until there is no cake.
+9 isla.drummond> That was eleven minutes.

2 15:05 stu.kerrigan [warning="An eel, rather close" picture=eel]> Found what was eating cabinet 14. It lives in better water now. The cabinet does not.
+20 katrin.lindenau> The first intruder here with an alibi.

1 09:10 joseph.malietau [poll=song]> Second song for the opening on the 12th: you decide, we sing.
+15 tamati.hohepa> Whichever has the fewest words in the third verse.
`
