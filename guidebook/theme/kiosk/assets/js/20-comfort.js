/* On a kiosk the comfort that was chosen lasts for the visit; the venue may begin with very large letters. */
comfort.names.push("reach");
comfort.recall = function () {
  this.chosen = visit.read("confort") || (visit.settings.tres_grand ? { size: "150" } : {});
  this.apply();
};
comfort.choose = function (chosen) {
  this.chosen = chosen;
  visit.write("confort", chosen);
  this.apply();
};
comfort.recall();
