export { type Operation, type Row, type Store, storeError, type Transaction, type Value, type Values } from '#sql'
