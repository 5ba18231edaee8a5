/** The room that is the second team's, where there are two, and who is not in it. */
const ROOM = 'teamets-kanal';
const OUTSIDE = 'Handledare Ett';

/** A configuration for one team as one for two: Hedemora with it as it was, and Avesta, in which all but one have roles too. */
export function twoTeams({ programme, tenants, members, conversations }) {
  return {
    teams: {
      hedemora: {
        name: 'Kraften Hedemora',
        programme,
        tenants,
        members,
        conversations: conversations.filter(({ id }) => id !== ROOM),
      },
      avesta: {
        name: 'Samverkansteam Avesta',
        programme: 'samverkansteam-avesta',
        tenants,
        members: members.filter(({ name }) => name !== OUTSIDE),
        conversations: conversations.filter(({ id }) => id === ROOM),
      },
    },
  };
}
