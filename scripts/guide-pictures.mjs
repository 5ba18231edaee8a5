// `npm run guide-pictures`, after `npm run e2e`: the guide's pictures, from what the Playground showed at a phone's width.
// It takes no files and draws no pages: excel.png, budget.png and rapport.png are made by hand, from the card and from the report as a PDF.
import { copyFileSync, mkdirSync, statSync } from 'node:fs';

/** In bytes: the repository keeps few pictures, and small ones. */
const MOST = 60_000;

mkdirSync('docs/bilder', { recursive: true });
for (const name of ['welcome', 'remiss', 'att-gora', 'status']) {
  const picture = `out/screenshots/${name}-320.png`;
  if (statSync(picture).size > MOST) throw new Error(`${picture} is over ${MOST} bytes`);
  copyFileSync(picture, `docs/bilder/${name}.png`);
}
