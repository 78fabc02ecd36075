export { createRestApi, type RestApiOptions } from './create-rest-api.js';
