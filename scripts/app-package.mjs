/**
 * The Teams app package's parts: the manifest with the organisation's own ids, the English strings, and both icons
 * drawn from one SVG.
 */
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

const folder = new URL('../appPackage/', import.meta.url);
const read = (name) => readFileSync(new URL(name, folder), 'utf8');
const COLOUR_SIZE = 192;
const OUTLINE_SIZE = 32;

/**
 * Everything that goes in the zip's root, by name.
 * `appId` is the bot's app id (a GUID), `host` the domain that the bot answers on; without them the placeholders stay.
 */
export function appPackage({ appId, host } = {}) {
  const manifest = JSON.parse(read('manifest.json'));
  if (appId) {
    manifest.id = appId;
    manifest.bots[0].botId = appId;
    manifest.webApplicationInfo.id = appId;
  }
  if (host) {
    manifest.validDomains = [host];
    manifest.developer.websiteUrl = `https://${host}/`;
    manifest.developer.privacyUrl = `https://${host}/integritet`;
    manifest.developer.termsOfUseUrl = `https://${host}/villkor`;
  }
  const svg = read('icon.svg');
  return {
    'manifest.json': Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`),
    'en.json': Buffer.from(read('en.json')),
    'color.png': png(svg, COLOUR_SIZE),
    'outline.png': png(withoutGround(svg), OUTLINE_SIZE),
  };
}

/** The outline icon is the mark alone, pure white on nothing, filling its square. */
function withoutGround(svg) {
  return svg
    .replace(/<rect id="ground"[^>]*\/>/, '')
    .replace('viewBox="0 0 192 192"', 'viewBox="34 36 124 124"');
}

function png(svg, size) {
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}
