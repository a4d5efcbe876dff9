export const limits = {
  title: 'Limits',
  hint: 'They hold for everybody from the moment that they are saved. What is there already stays.',
  range: 'From {{least}} to {{most}}; usually {{usual}}.',
  wrong: 'Give a whole number from {{least}} to {{most}}.',
  pictures: 'Pictures on a post',
  picture_megabytes: 'Size of a picture, in MB',
  video_megabytes: 'Size of a video, in MB',
  poll_options: 'Options of a poll',
  thread_posts: 'Posts of one thread',
  pins: 'Posts that somebody can pin',
  invitation_days: 'Days for which an invitation holds',
  link_previews: 'Show what links lead to',
  linkPreviewsHint:
    'For posts to everyone, the server fetches title and picture of the linked page; so that site learns that somebody here posted the link. LINK_PREVIEWS=false in the server’s environment turns it off whatever is chosen here.',
  group_makers: 'Who makes groups',
  makers_everyone: 'Everyone',
  makers_managers: 'Who may manage groups',
}
