/** Under this the state of mail is kept in the browser. */
export const mailKey = ['mail']
