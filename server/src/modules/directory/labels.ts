export { occupancyLabels, placeKindLabels } from '../../directory/archive-fields.ts';
