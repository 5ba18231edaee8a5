/** See manifest-schema.mjs. */
export function faultsOf(
  name: 'MicrosoftTeams.schema.json' | 'MicrosoftTeams.Localization.schema.json',
  data: unknown,
): readonly string[];
