import { type Account, parseAccount } from '../market/account-names.ts';
import type { Labels } from './labels.ts';
import type { AccountText } from './text/account-words.ts';

/** What telling an account in words takes. */
export interface AccountNaming {
  readonly labels: Pick<Labels, 'country' | 'market' | 'supplier'>;
  readonly accounts: AccountText;
}

/** An account by its name in words: `change of the producer surplus of Japan in the US car market`. */
export function accountText(name: string, naming: AccountNaming): string {
  const account = parseAccount(name);
  const words = stemText(account, naming);
  return account.reading === 'value' ? words : naming.accounts[account.reading](words);
}

function stemText(account: Account, { labels, accounts }: AccountNaming): string {
  const country = (name: string): string => labels.country(name) ?? name;
  switch (account.kind) {
    case 'supplier': {
      const { market, supplier } = account;
      const words = accounts.ofSupplier[account.account](labels.supplier(market, supplier) ?? supplier);
      return accounts.inMarket(words, labels.market(market) ?? market);
    }
    case 'market': {
      const { market } = account;
      return accounts.inMarket(accounts.marketAccounts[account.account], labels.market(market) ?? market);
    }
    case 'balance':
      return accounts.balance(country(account.of), country(account.with));
    case 'gain':
      return accounts.gain(country(account.country));
    default:
      return account satisfies never;
  }
}
