(function () {
  "use strict";
  var STEP = 200, SCREEN = 40, SIGNS = ["\u25cf", "\u25b2", "\u25cb"];
  var form = document.getElementById("filters");
  var fold = document.getElementById("fold");
  function all(selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); }
  function decoded(text) { try { return decodeURIComponent(text); } catch (problem) { return text; } }

  function open(hash) {
    var target = document.getElementById(hash);
    if (!target) return false;
    if (form && target.hidden) { form.reset(); apply(); }
    for (var at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    target.scrollIntoView();
    return true;
  }

  /* Filters: findings by severity, status, rule, source and words; rows of tables by source and words. */
  var found = all(".f, .i"), rows = all("[data-o]:not(.f):not(.i)");
  var whole = all(".f").length > 0, cards = whole ? all(".f") : all(".i");
  var groups = all(".group, .notes-of, .notes, .index, .matters, .story").filter(function (group) {
    return group.querySelector("[data-o]");
  });
  var shown = document.getElementById("shown"), none = document.getElementById("none");
  var words = new Map(), waiting = 0;

  function values(name) { return all("[name=" + name + "]:checked", form).map(function (box) { return box.value; }); }
  function text(one) {
    if (!words.has(one)) words.set(one, one.textContent.toLowerCase());
    return words.get(one);
  }
  function fits(one, wanted) {
    return (!wanted.source || (" " + one.dataset.o + " ").indexOf(" " + wanted.source + " ") >= 0) &&
      (!wanted.text || text(one).indexOf(wanted.text) >= 0);
  }
  function state() {
    return {
      severity: values("severity"), status: values("status"), rule: form.elements.rule.value,
      source: form.elements.source.value, text: form.elements.text.value.trim().toLowerCase()
    };
  }
  /* The first page of a large run holds its findings as data; the lines that fit are set on demand. */
  var store = document.getElementById("lines"), index = null, drawn = 0, limit = STEP, whole_index = false;
  var first = document.getElementById("first"), later = document.getElementById("found");
  var further = document.getElementById("further"), entries = all(".entry");
  function made(tag, name, words, parent) {
    var one = document.createElement(tag);
    if (name) one.className = name;
    if (words) one.textContent = words;
    parent.appendChild(one);
    return one;
  }
  function line(row, list) {
    var severity = index.severities[row[0]], status = index.statuses[row[2]];
    var item = made("li", "i " + severity, "", list), link = made("a", "", "", item), said = made("span", "ab", "", item);
    link.href = index.stories[row[3]][1] + "#" + row[4];
    made("span", "sign", SIGNS[row[0]], link).setAttribute("aria-hidden", "true");
    made("span", "vh", severity + ": ", link);
    link.appendChild(document.createTextNode(" " + row[5]));
    row[6].forEach(function (words, at) {
      if (at) made("span", "soft", " against ", said);
      made("q", "", words, said).dir = "auto";
    });
    if (row[7]) made("span", "soft", " and " + row[7] + " more", said);
    made("span", "st status-" + status, status, item);
  }
  function list_of(story) {
    var head = made("a", "", index.stories[story][0] || "Other sources", made("h3", "", "", later));
    head.href = index.stories[story][1];
    return made("ul", "index", "", later);
  }
  /* What a screen shows is set at once, the rest a little later, unless another filter comes first. */
  function set(rows) {
    var turn = ++drawn, groups = new Map(), lists = new Map(), ordered = [], at = 0;
    later.textContent = "";
    rows.forEach(function (row) {
      if (!groups.has(row[3])) groups.set(row[3], []);
      groups.get(row[3]).push(row);
    });
    groups.forEach(function (own) { ordered = ordered.concat(own); });
    (function some() {
      for (var until = at + SCREEN; at < until && at < ordered.length; at++) {
        var story = ordered[at][3];
        if (!lists.has(story)) lists.set(story, list_of(story));
        line(ordered[at], lists.get(story));
      }
      if (at < ordered.length) setTimeout(function () { if (turn === drawn) some(); }, 20);
    })();
  }
  function load() {
    if (!index) {
      index = JSON.parse(store.textContent);
      index.lines.forEach(function (row) { reads(row, ""); });
    }
    return index;
  }
  function reads(row, wanted) {
    if (!row.words) row.words = (row[1] + " " + row[5] + " " + row[6].join(" ") + " " + index.stories[row[3]][0]).toLowerCase();
    return row.words.indexOf(wanted) >= 0;
  }
  function chosen(wanted) {
    return index.lines.filter(function (row) {
      return wanted.severity.indexOf(index.severities[row[0]]) >= 0 && wanted.status.indexOf(index.statuses[row[2]]) >= 0 &&
        (!wanted.rule || row[1] === wanted.rule) && (!wanted.source || row[8].indexOf(Number(wanted.source)) >= 0) &&
        (!wanted.text || reads(row, wanted.text));
    });
  }
  function narrowed(wanted) {
    return Boolean(wanted.rule || wanted.source || wanted.text) || ["severity", "status"].some(function (name) {
      return wanted[name].length < all("[name=" + name + "]", form).length;
    });
  }
  function apply_index(wanted) {
    var filtered = narrowed(wanted), stories = new Set(), rows = [];
    if (filtered || whole_index) {
      load();
      rows = chosen(wanted);
      rows.forEach(function (row) { stories.add(row[3]); });
      set(rows.slice(0, limit));
    }
    first.hidden = filtered || whole_index;
    later.hidden = !first.hidden;
    further.hidden = first.hidden ? rows.length <= limit : false;
    entries.forEach(function (one) { one.hidden = filtered && !stories.has(Number(one.dataset.g)); });
    none.hidden = !filtered || rows.length > 0;
    shown.textContent = !first.hidden ? "" : "Showing " + Math.min(limit, rows.length) + " of " + rows.length +
      (index.left ? "; " + index.left + " more findings stand on the pages of their stories only" : "");
  }
  function apply() {
    var wanted = state(), number = 0;
    if (store) {
      rows.forEach(function (one) { one.hidden = !fits(one, wanted); });
      apply_index(wanted);
      return;
    }
    found.forEach(function (one) {
      var data = one.dataset;
      one.hidden = !(wanted.severity.indexOf(data.s) >= 0 && wanted.status.indexOf(data.t) >= 0 &&
        (!wanted.rule || data.r === wanted.rule) && fits(one, wanted));
    });
    rows.forEach(function (one) { one.hidden = !fits(one, wanted); });
    cards.forEach(function (card) { if (!card.hidden) number += 1; });
    groups.forEach(function (group) { group.hidden = !group.querySelector("[data-o]:not([hidden])"); });
    none.hidden = number > 0;
    shown.textContent = "Showing " + number + " of " + cards.length + (whole ? "" : " lines of the index");
  }
  function address() {
    var wanted = state(), parts = [];
    ["severity", "status"].forEach(function (name) {
      if (wanted[name].length < all("[name=" + name + "]", form).length) parts.push(name + "=" + wanted[name].join(","));
    });
    ["rule", "source", "text"].forEach(function (name) {
      if (wanted[name]) parts.push(name + "=" + encodeURIComponent(wanted[name]));
    });
    history.replaceState(null, "", "#" + (parts.join("&") || "findings"));
  }
  function restore(hash) {
    form.reset();
    hash.split("&").forEach(function (part) {
      var cut = part.indexOf("="), name = part.slice(0, cut), value = decoded(part.slice(cut + 1));
      if (name === "severity" || name === "status") {
        var kept = value.split(",");
        all("[name=" + name + "]", form).forEach(function (box) { box.checked = kept.indexOf(box.value) >= 0; });
      } else if (name === "rule" || name === "source" || name === "text") {
        form.elements[name].value = value;
      }
    });
    apply();
  }
  function follow() {
    var hash = location.hash.slice(1);
    if (form && (!hash || hash === "findings" || hash.indexOf("=") > 0)) {
      restore(hash);
      if (hash && hash !== "findings") document.getElementById("findings").scrollIntoView();
      return;
    }
    if (hash) open(decoded(hash));
  }

  /* Labels: right, wrong, known; kept in the browser, exported as a file for `atodds labels`. */
  var KEY = "atodds-labels", labels = {}, judges = all(".judge");
  try { labels = JSON.parse(localStorage.getItem(KEY)) || {}; } catch (problem) { /* nothing kept, or nothing may be */ }
  function mark(judge) {
    var kept = labels[judge.dataset.f];
    all("button", judge).forEach(function (button) {
      button.setAttribute("aria-pressed", String(Boolean(kept) && kept.label === button.value));
    });
  }
  function keep() {
    try { localStorage.setItem(KEY, JSON.stringify(labels)); } catch (problem) { /* they last as long as the page */ }
    all(".export").forEach(function (button) {
      button.hidden = !Object.keys(labels).length;
      button.textContent = "Export " + Object.keys(labels).length + " labels";
    });
  }
  judges.forEach(function (judge) {
    judge.hidden = false;
    mark(judge);
    judge.addEventListener("click", function (event) {
      var button = event.target;
      if (button.tagName !== "BUTTON") return;
      var before = labels[judge.dataset.f];
      if (before && before.label === button.value) delete labels[judge.dataset.f];
      else labels[judge.dataset.f] = { fingerprint: judge.dataset.f, rule: judge.dataset.r, label: button.value };
      mark(judge);
      keep();
    });
  });
  function exported() {
    var listed = Object.keys(labels).sort().map(function (key) { return labels[key]; });
    return JSON.stringify({ labels: listed }, null, 2) + "\n";
  }
  all(".export").forEach(function (button) {
    button.addEventListener("click", function () {
      var link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([exported()], { type: "application/json" }));
      link.download = "labels.json";
      link.click();
    });
  });
  keep();

  if (form) {
    fold.hidden = false;
    if (matchMedia("(max-width: 56rem)").matches) fold.open = false;
    if (further) further.addEventListener("click", function () {
      if (first.hidden) limit += STEP;
      whole_index = true;
      apply();
    });
    form.addEventListener("input", function (event) {
      limit = STEP;
      clearTimeout(waiting);
      waiting = setTimeout(function () { apply(); address(); }, event.target.name === "text" ? 15 : 0);
    });
    if (store) setTimeout(load, 200);
    form.addEventListener("reset", function () { whole_index = false; limit = STEP; setTimeout(apply, 0); });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    all("button[type=reset]", form).forEach(function (button) {
      button.addEventListener("click", function () { history.replaceState(null, "", "#findings"); });
    });
    apply();
  }
  addEventListener("hashchange", follow);
  addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[href^='#']");
    if (link && link.getAttribute("href") === location.hash) setTimeout(follow, 0);
  });
  follow();
})();
