(function () {
  "use strict";
  var form = document.getElementById("filters");
  var fold = document.getElementById("fold");
  if (!form) return;
  var cards = Array.prototype.slice.call(document.querySelectorAll(".f"));
  var groups = Array.prototype.slice.call(document.querySelectorAll(".group, .notes-of"));
  var shown = document.getElementById("shown");
  var none = document.getElementById("none");
  var words = new Map();
  fold.hidden = false;
  if (matchMedia("(max-width: 56rem)").matches) fold.open = false;

  function values(name) {
    return Array.prototype.map.call(form.querySelectorAll("[name=" + name + "]:checked"), function (box) { return box.value; });
  }
  function text(card) {
    if (!words.has(card)) words.set(card, card.textContent.toLowerCase());
    return words.get(card);
  }
  function apply() {
    var severity = values("severity"), status = values("status");
    var rule = form.elements.rule.value, source = form.elements.source.value, sought = form.elements.text.value.trim().toLowerCase();
    var number = 0;
    cards.forEach(function (card) {
      var data = card.dataset;
      var fits = severity.indexOf(data.s) >= 0 && status.indexOf(data.t) >= 0 && (!rule || data.r === rule) &&
        (!source || (" " + data.o + " ").indexOf(" " + source + " ") >= 0) && (!sought || text(card).indexOf(sought) >= 0);
      card.hidden = !fits;
      if (fits) number += 1;
    });
    groups.forEach(function (group) { group.hidden = !group.querySelector(".f:not([hidden])"); });
    none.hidden = number > 0;
    shown.textContent = "Showing " + number + " of " + cards.length;
  }
  function follow() {
    var hash = location.hash.slice(1);
    try { hash = decodeURIComponent(hash); } catch (problem) { /* taken as it stands */ }
    if (!hash) { form.reset(); apply(); return; }
    if (hash === "findings" || hash.indexOf("=") > 0) {
      form.reset();
      hash.split("&").forEach(function (part) {
        var cut = part.indexOf("="), name = part.slice(0, cut), value = part.slice(cut + 1);
        if (name === "severity" || name === "status") {
          form.querySelectorAll("[name=" + name + "]").forEach(function (box) { box.checked = box.value === value; });
        } else if (name === "rule" || name === "source" || name === "text") {
          form.elements[name].value = value;
        }
      });
      apply();
      if (hash !== "findings") document.getElementById("findings").scrollIntoView();
      return;
    }
    var target = document.getElementById(hash);
    if (!target) return;
    if (target.classList.contains("f") && target.hidden) { form.reset(); apply(); }
    for (var at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    target.scrollIntoView();
  }
  form.addEventListener("input", apply);
  form.addEventListener("reset", function () { setTimeout(apply, 0); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  addEventListener("hashchange", follow);
  addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[href^='#']");
    if (link && link.getAttribute("href") === location.hash) setTimeout(follow, 0);
  });
  addEventListener("beforeprint", function () {
    document.querySelectorAll("main details").forEach(function (one) { one.open = true; });
  });
  apply();
  follow();
})();
