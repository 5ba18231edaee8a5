/** Real Swedish words that stand within a misspelling of the vocabulary's, and mean something else. Folded. */
export const LOOK_ALIKES: ReadonlySet<string> = new Set(
  `arbetare arbetarna arbetsloshet arbetslosa arbetslos arbetsgivare arbetsgivaren barn unga ungdom ungdomar anna namn
   studenter student studiemedlet avslag avsnitt inskrivningssamtal`.split(/\s+/),
);
