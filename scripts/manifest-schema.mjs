/** Microsoft's own schemas for the Teams manifest, offline, in the version that the manifest names. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);
const AjvDraft4 = load('ajv-draft-04');
const addFormats = load('ajv-formats');
const { manifestVersion } = JSON.parse(
  readFileSync(new URL('../appPackage/manifest.json', import.meta.url), 'utf8'),
);
const schemas = `@microsoft/app-manifest/build/json-schemas/teams/v${manifestVersion}`;

/** What of `data` a schema refuses; nothing if all is well. `name` is a file of the schemas' folder. */
export function faultsOf(name, data) {
  const ajv = new AjvDraft4({ strict: false, unicodeRegExp: false, allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(load.resolve(`${schemas}/${name}`), 'utf8')));
  return validate(data)
    ? []
    : validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
}
