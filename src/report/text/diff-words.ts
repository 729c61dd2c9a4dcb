export interface DiffText { readonly x: string }
