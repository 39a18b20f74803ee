'use strict';
(() => {
  const make = (name, text, attributes = {}) => {
    const element = document.createElement(name);
    element.textContent = text;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const folded = text => text.normalize('NFKC').toLowerCase();
  const tables = [...document.querySelectorAll('table')];
  const filters = new Map();
  const severities = new Set();
  let words = [];

  // Where a table does not fit, its rows are stacked and each cell says what it is.
  const narrow = window.matchMedia('(max-width: 40rem)');
  const name = () => {
    if (!narrow.matches) return;
    for (const table of tables) {
      if (table.dataset.named || !table.tHead) continue;
      table.dataset.named = 'yes';
      const heads = [...table.tHead.rows[0].cells].map(it => it.firstChild?.textContent ?? '');
      for (const body of table.tBodies) {
        [...body.rows[0].cells].forEach((it, i) => { if (it.colSpan === 1) it.dataset.head = heads[i] ?? ''; });
      }
    }
  };

  const matches = element => {
    if (words.length === 0) return true;
    element.searchText ??= folded(element.textContent);
    return words.every(word => element.searchText.includes(word));
  };
  const cell = (body, column) => body.rows[0].cells[column].textContent.trim();

  const showTable = table => {
    const chosen = [...(filters.get(table) ?? [])].filter(([, value]) => value !== '');
    let shown = 0;
    for (const body of table.tBodies) {
      const fits = chosen.every(([column, value]) => cell(body, column) === value) && matches(body);
      body.hidden = !fits;
      if (fits) shown++;
    }
    const all = table.tBodies.length;
    table.caption.textContent = table.dataset.name + '　' + (shown === all ? all + '件' : shown + '件（全 ' + all + '件）');
  };
  const showCards = () => {
    for (const card of document.querySelectorAll('.card')) {
      card.hidden = severities.has(card.dataset.severity) || !matches(card);
    }
  };
  const showAll = () => { tables.forEach(showTable); showCards(); };

  const search = () => {
    const label = make('label', '探す ');
    const input = make('input', '', { type: 'search', placeholder: '機器名・IPアドレス・言葉' });
    const count = make('span', '', { role: 'status' });
    let waiting = 0;
    input.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        words = folded(input.value).split(/\s+/).filter(word => word !== '');
        showAll();
        const found = document.querySelectorAll('tbody:not([hidden]), .card:not([hidden])').length;
        count.textContent = words.length === 0 ? '' : found + '件';
      }, 150);
    });
    label.append(input);
    document.getElementById('find').append(label, count);
    return () => { input.value = ''; words = []; count.textContent = ''; };
  };

  const sort = (table, column, header) => {
    const direction = header.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
    for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
    header.setAttribute('aria-sort', direction > 0 ? 'ascending' : 'descending');
    const order = new Intl.Collator('ja', { numeric: true });
    const keyed = [...table.tBodies].map(body => [body.rows[0].cells[column].textContent, body]);
    keyed.sort((a, b) => direction * order.compare(a[0], b[0]));
    table.append(...keyed.map(pair => pair[1]));
  };

  const chooser = (table, column, header) => {
    const values = new Set([...table.tBodies].map(body => body.rows[0].cells[column].textContent.trim()));
    if (values.size < 2 || values.size > 40) return null;
    const label = make('label', header.textContent + ' ');
    const select = make('select', '');
    select.append(make('option', 'すべて', { value: '' }));
    for (const value of [...values].sort()) select.append(make('option', value, { value }));
    select.addEventListener('change', () => {
      filters.get(table).set(column, select.value);
      showTable(table);
    });
    label.append(select);
    return label;
  };

  const equip = table => {
    const tools = make('div', '', { class: 'tools' });
    filters.set(table, new Map());
    [...table.tHead.rows[0].cells].forEach((header, column) => {
      const choice = 'filter' in header.dataset ? chooser(table, column, header) : null;
      if (choice) tools.append(choice);
      const button = make('button', header.textContent, { type: 'button', title: '並べ替え' });
      button.addEventListener('click', () => sort(table, column, header));
      header.replaceChildren(button);
    });
    if (tools.childElementCount > 0) table.parentElement.before(tools);
  };

  const equipCards = () => {
    const cards = [...document.querySelectorAll('.card')];
    const present = [...new Set(cards.map(card => card.dataset.severity))];
    if (present.length < 2) return;
    const tools = make('div', '表示する重さ: ', { class: 'tools' });
    for (const severity of present) {
      const count = cards.filter(card => card.dataset.severity === severity).length;
      const button = make('button', severity + ' ' + count, { type: 'button', 'aria-pressed': 'true' });
      button.addEventListener('click', () => {
        const hide = button.getAttribute('aria-pressed') === 'true';
        button.setAttribute('aria-pressed', String(!hide));
        if (hide) severities.add(severity); else severities.delete(severity);
        showCards();
      });
      tools.append(button);
    }
    document.querySelector('.cards').before(tools);
  };

  const diagram = () => {
    const canvas = document.querySelector('.canvas');
    const svg = canvas?.querySelector('svg');
    const whole = svg?.viewBox.baseVal;
    if (!whole || whole.width === 0) return;
    const home = [whole.x, whole.y, whole.width, whole.height];
    let view = [...home];
    const show = () => svg.setAttribute('viewBox', view.join(' '));
    const point = event => {
      const box = svg.getBoundingClientRect();
      const scale = Math.min(box.width / view[2], box.height / view[3]);
      return [view[0] + (event.clientX - box.left - (box.width - view[2] * scale) / 2) / scale,
        view[1] + (event.clientY - box.top - (box.height - view[3] * scale) / 2) / scale, scale];
    };
    const zoom = (factor, x = view[0] + view[2] / 2, y = view[1] + view[3] / 2) => {
      const width = Math.min(home[2], Math.max(home[2] / 12, view[2] * factor));
      const by = width / view[2];
      view = [x - (x - view[0]) * by, y - (y - view[1]) * by, width, view[3] * by];
      show();
    };
    const tools = make('div', '', { class: 'tools' });
    const add = (text, run) => {
      const button = make('button', text, { type: 'button' });
      button.addEventListener('click', run);
      tools.append(button);
    };
    add('＋ 拡大', () => zoom(0.7));
    add('－ 縮小', () => zoom(1 / 0.7));
    add('全体', () => { view = [...home]; show(); });
    tools.append(make('span', 'ドラッグで移動、Ctrl＋ホイールで拡大', { class: 'hint' }));
    canvas.before(tools);
    canvas.classList.add('live');
    canvas.addEventListener('wheel', event => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const [x, y] = point(event);
      zoom(event.deltaY < 0 ? 0.85 : 1 / 0.85, x, y);
    }, { passive: false });
    let from = null;
    let moved = false;
    svg.addEventListener('pointerdown', event => { from = [event.clientX, event.clientY]; moved = false; });
    addEventListener('pointermove', event => {
      if (!from) return;
      const [, , scale] = point(event);
      const dx = event.clientX - from[0];
      const dy = event.clientY - from[1];
      if (!moved && Math.hypot(dx, dy) < 4) return;
      moved = true;
      view[0] -= dx / scale;
      view[1] -= dy / scale;
      from = [event.clientX, event.clientY];
      show();
    });
    addEventListener('pointerup', () => { from = null; });
    svg.addEventListener('click', event => { if (moved) { event.preventDefault(); moved = false; } }, true);
    svg.addEventListener('dragstart', event => event.preventDefault());
    canvas.addEventListener('keydown', event => {
      const step = view[2] / 10;
      const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
      if (event.key === '+' || event.key === ';') zoom(0.7);
      else if (event.key === '-') zoom(1 / 0.7);
      else if (event.key === '0') { view = [...home]; show(); }
      else if (moves[event.key]) { view[0] += moves[event.key][0]; view[1] += moves[event.key][1]; show(); }
      else return;
      event.preventDefault();
    });
  };

  tables.forEach(equip);
  equipCards();
  diagram();
  const clearSearch = search();
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest('[hidden]')) {
      clearSearch();
      for (const chosen of filters.values()) chosen.clear();
      severities.clear();
      document.querySelectorAll('.tools select').forEach(select => { select.value = ''; });
      document.querySelectorAll('.tools [aria-pressed]').forEach(button => button.setAttribute('aria-pressed', 'true'));
      showAll();
    }
    for (let fold = target.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    target.scrollIntoView({ block: 'center' });
  };
  addEventListener('hashchange', reveal);
  reveal();
  addEventListener('beforeprint', () => document.querySelectorAll('details').forEach(fold => { fold.open = true; }));
  name();
  narrow.addEventListener('change', name);
})();
