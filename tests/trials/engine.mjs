/* Drives one browser for a trial: a line of JSON asks for one thing, a line answers. `node engine.mjs firefox|webkit`. */
import {createInterface} from "node:readline";
import {createRequire} from "node:module";

const require = createRequire(process.argv[3] + "/");

async function firefox() {
  const {default: puppeteer} = await import(require.resolve("puppeteer-core"));
  const browser = await puppeteer.launch({browser: "firefox", executablePath: process.argv[4], headless: true});
  const page = await browser.newPage(), errors = [];
  await page.setViewport({width: 1366, height: 768});
  page.on("pageerror", (error) => errors.push(String(error)));
  return {
    open: async ({address}) => void (await page.goto(address)),
    click: ({selector}) => page.click(selector),
    press: ({key}) => page.keyboard.press(key),
    type: ({selector, text}) => page.type(selector, text),
    ask: ({script}) => page.evaluate(`(() => ${script})()`),
    print: async () => Buffer.from(await page.pdf()).toString("base64"),
    look: () => page.screenshot({encoding: "base64"}),
    name: () => browser.version(),
    errors: () => errors,
    close: async () => void (await browser.close()),
  };
}

async function webkit() {
  const {Builder, Capabilities, By, Key} = require("selenium-webdriver");
  const asked = new Capabilities({browserName: "MiniBrowser",
    "webkitgtk:browserOptions": {binary: process.argv[4], args: ["--automation"]}});
  const driver = await new Builder().usingServer(process.argv[5]).withCapabilities(asked).build();
  await driver.manage().window().setRect({width: 1366, height: 768});
  const element = (selector) => driver.findElement(By.css(selector)), catcher =
    "window.errors = window.errors || []; addEventListener('error', (e) => errors.push(e.message))";
  return {
    open: async ({address}) => { await driver.get(address); await driver.executeScript(catcher); },
    click: async ({selector}) => (await element(selector)).click(),
    press: ({key}) => driver.actions().sendKeys(Key[key.toUpperCase()]).perform(),
    type: async ({selector, text}) => (await element(selector)).sendKeys(text),
    ask: ({script}) => driver.executeScript(`return (() => ${script})()`),
    look: () => driver.takeScreenshot(),
    name: async () => (await driver.getCapabilities()).get("browserVersion"),
    errors: () => driver.executeScript("return window.errors"),
    close: () => driver.quit(),
  };
}

const does = await {firefox, webkit}[process.argv[2]]();
for await (const line of createInterface({input: process.stdin})) {
  const asked = JSON.parse(line);
  let answer;
  try {
    answer = {found: (await does[asked.do](asked)) ?? null};
  } catch (error) {
    answer = {error: String(error)};
  }
  console.log(JSON.stringify(answer));
  if (asked.do === "close") break;
}
process.exit(0);
