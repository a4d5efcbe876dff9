/** Why the server refused, by its code. */
export const refusal = {
  invalid_request: 'Something is not as it has to be. Correct what is marked and send it again.',
  body_too_large: 'That is too large. Send less.',
  not_signed_in: 'You are not signed in any more. Sign in and try again.',
  wrong_credentials: 'Handle and password do not match. Check both and try again.',
  second_factor_needed: 'The password is right. Give the code from your authenticator app as well.',
  wrong_code: 'This code is wrong, too old, or used already. Wait for the next one and give that.',
  wrong_proof: 'This is neither your password nor a code that works. Check it and try again.',
  second_factor_on: 'An authenticator app is set up already. Turn it off first.',
  second_factor_off: 'This took too long, or it was turned off elsewhere. Begin again.',
  link_invalid: 'This link is used or too old. Ask for a new one.',
  mail_off: 'Mail is not set up here. Ask your administrator.',
  mail_by_environment: 'The server’s environment sets mail up. Change it there.',
  mail_password_needed:
    'Give the password again: the stored one belongs to another server, another name or a safer connection.',
  key_differs: 'The server cannot read this any more. Ask your administrator to put its key back.',
  forbidden: 'None of your roles permits this.',
  cross_site: 'This came from another site and was stopped. Open Birdhouse itself and try there.',
  not_found: 'It may have been deleted, or it is not for you to see.',
  handle_taken: 'Somebody has this handle. Choose another.',
  handle_reserved: 'This handle is reserved. Choose another.',
  email_taken: 'Another account has this e-mail address. Use another.',
  post_empty: 'Write something first.',
  post_too_long: 'The post is too long. Shorten it, or put the rest behind “Read on”.',
  full_text_too_long: 'The full text is too long. Shorten it.',
  warning_too_long: 'The warning is too long. Shorten it to 100 characters.',
  text_not_storable: 'The text holds a character that is no text. Remove it.',
  reply_too_wide: 'A reply never reaches wider than what it answers. Choose fewer people.',
  direct_names_nobody: 'Name at least one person with @, since only those named will see it.',
  post_changed:
    'This post was edited meanwhile, perhaps on another of your devices. Look at it as it is now, then edit that.',
  too_many_edits: 'This post has been edited very often. Write a new one.',
  edit_names_more:
    'An edit cannot bring in somebody who could not see the post before. Name them in a reply or a new post.',
  poll_options: 'A poll needs 2 to 8 different options of up to 50 characters.',
  poll_time: 'A poll runs for 5 minutes to 31 days.',
  poll_fixed: 'A poll cannot be changed by an edit, for people may have voted. Post a new one.',
  poll_over: 'This poll is over.',
  poll_own: 'You cannot vote in your own poll.',
  poll_voted: 'You have voted in this poll already, and a vote stays.',
  poll_choices: 'Choose one of the options, or several where the poll allows it.',
  boost_not_company: 'Only posts to everyone can be boosted.',
  not_yours: 'Only its author can do this.',
  mute_self: 'You cannot mute or block yourself.',
  blocked_by_you: 'You have blocked this person. Unblock them first.',
  blocked_by_them: 'This person does not want you to follow them.',
  follow_self: 'Your own posts are in your home already.',
  not_a_hashtag: 'A hashtag is made of letters, digits and underscores, with at least one letter.',
  setup_link_invalid: 'This set-up link is used or unknown. ./bin/birdhouse setup prints a new one.',
  already_set_up: 'This Birdhouse is set up already. Sign in.',
  invitation_invalid: 'This invitation is used, withdrawn or expired. Ask for a new one.',
  person_signed_in_already: 'They have signed in already and need no invitation.',
  person_without_access: 'They have no access any more. Restore it first.',
  sample_only: 'This works in the sample organisation only.',
  sample_loopback_only: 'The sample can be loaded only while the server listens on its own machine alone.',
  last_administrator: 'This is the last administrator. Make somebody else one first.',
  more_than_you_hold: 'This concerns a permission that you do not hold. Ask an administrator.',
  no_such_role: 'There is no such role any more. Look again.',
  role_built_in: 'This role is built in and stays as it is.',
  role_name_taken: 'A role has this name already. Choose another.',
  too_many_roles: 'There are too many roles. Delete one first.',
  person_not_active: 'Roles are for people who have signed in and have access.',
  own_access: 'You cannot take your own access away. Ask another administrator.',
  conflict: 'Somebody else changed this at the same time. Look again and try once more.',
  storage_full: 'The server’s disk is full, so nothing was saved. Tell your administrator.',
  unavailable: 'The database is not answering. What you wrote is not lost; try again in a moment.',
}

/** What a field has to be like, where the server refused it. */
export const field = {
  handle: 'Use 1 to 30 of a–z, 0–9, dot, hyphen and underscore, not a dot or hyphen at an end.',
  email: 'This is no e-mail address. Correct it, or leave it empty.',
  password: 'Use 10 characters or more.',
  name: 'Write a name of up to 100 characters.',
  display_name: 'Write a name of up to 100 characters.',
  note: 'Use up to 500 characters.',
  purpose: 'Use up to 500 characters.',
  post_limit: 'Give a number from 140 to 5,000.',
  host: 'Write the name or address of a server, without https:// and spaces.',
  sender: 'This is not an e-mail address. Correct it.',
  current: 'This is not your current password.',
}

/** What is wrong with a cell of a directory file. */
export const problem = {
  file_empty: 'The file is empty. Its first line must name the columns.',
  file_not_csv:
    'This is not valid CSV: a quotation mark stands where none may. Put the whole cell in quotation marks and double those inside it.',
  quote_not_closed:
    'A quotation mark is opened and never closed. Close it, or write "" for a mark that belongs to the text.',
  too_many_rows: 'The file has {{rows}} rows; {{most}} fit at once. Split it.',
  unknown_column: '“{{cell}}” is no known column. Rename or remove it; known are {{columns}}.',
  unnamed_column: 'Column {{place}} has no heading. Name or remove it; known are {{columns}}.',
  repeated_column: 'There are two columns for {{column}}. Keep one.',
  missing_column: 'There is no column “name”. The first line must name the columns: {{columns}}.',
  cell_count:
    'This row has {{cells}} cells and the first line has {{wanted}}. Put text that holds the separator in quotation marks.',
  missing_name: 'The name is missing. Every row needs one.',
  too_long: 'This is longer than {{limit}} characters. Shorten it.',
  bad_handle:
    '“{{cell}}” is no handle. Use 1 to 30 of a–z, 0–9, dot, hyphen and underscore, with no dot or hyphen at the ends, or leave the cell empty for one made from the name.',
  reserved_handle:
    '“{{cell}}” is reserved. Choose another, or leave the cell empty for one made from the name.',
  bad_email: '“{{cell}}” is no e-mail address. Correct it, or leave the cell empty.',
  bad_working_hours:
    '“{{cell}}” cannot be read as working hours. Write them like Mon-Fri 09:00-17:30; Sat 10:00-14:00.',
  bad_time_zone: '“{{cell}}” is no time zone. Write one like Europe/Berlin, America/New_York or UTC.',
  bad_language: '“{{cell}}” is no language tag. Write tags like en; de; pt-BR.',
  same_person_twice:
    'This is {{name}} (@{{handle}}), whom line {{first}} is about already. Keep one of the two.',
  duplicate_handle: 'Line {{first}} has the handle {{cell}} already. Each needs its own.',
  duplicate_email: 'Line {{first}} has the e-mail {{cell}} already. Each needs its own.',
  email_taken: '{{cell}} belongs to {{name}} (@{{handle}}). Correct it, or change theirs in this file too.',
  repeated_name:
    'Line {{first}} is called {{cell}} too. Give each a handle or an e-mail, so that they can be told apart.',
  ambiguous_name:
    'Several people are called {{cell}}. Give the handle or the e-mail of the one who is meant.',
  unknown_manager:
    'Nobody in this file or in the directory has the handle or e-mail “{{cell}}”. Correct it, or leave the cell empty.',
  manager_loop: 'These people would be each other’s managers: {{loop}}. Correct one of them.',
}
