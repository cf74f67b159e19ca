import {createRequire} from "node:module";

const compat = createRequire(process.env.INSTALLED + "/")("eslint-plugin-compat");
const [rules] = [compat.configs["flat/recommended"]].flat();
const browsers = process.env.BROWSERS.split(",");

export default [{...rules, languageOptions: {sourceType: "script"}, settings: {browsers, lintAllEsApis: true}}];
