export const MANCHESTER = 'manchester-benefits';
export const DEBT_MANAGER = 'debt-manager';
export const JOBCENTRE = 'jobcentre-officer';
