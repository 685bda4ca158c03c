/**
 * The one script, which decides for a queue: what window.ts and queue.ts do in memory, over what all machines told. It runs as a whole,
 * by the clock of the server. What it is asked and what it answers is in question.ts.
 *
 * KEYS: what holds the queue, who waits in it (by ticket), the machines (by when they are taken to be gone), and for each limit its
 * state and its open places (by when they are taken to be lost). All times are milliseconds.
 */
export const script = `
local REST_MS, TRY_MS, LONGEST_MS = 1000, 100, 3600000
local LEAST_LEASE_MS, MOST_LEASE_MS, LEAST_SLEEP_MS, MOST_SLEEP_MS, LEAST_TTL_MS = 500, 10000, 250, 30000, 120000

local time = redis.call('TIME')
-- Tenths, since JSON keeps 14 digits here.
local now = math.floor(time[1] * 10000 + time[2] / 100) / 10
local ask = cjson.decode(ARGV[1])
local me = ask.me
local queueKey, waitingKey, machinesKey = KEYS[1], KEYS[2], KEYS[3]

local function memberOf(id) return me .. ':' .. id end
local function ownerOf(member) return string.match(member, '^(.*):') end

local windows = {}
for i, given in ipairs(ask.limits) do
  local key, openKey = KEYS[2 + 2 * i], KEYS[3 + 2 * i]
  local text = redis.call('GET', key)
  local w = text and cjson.decode(text) or {
    calls = given.calls, ms = given.windowMs or 1, from = {}, at = {}, times = {}, used = 0, others = 0, toldAt = 0,
    askedLast = 0, sharedUntil = 0, triesAt = 0, tryMs = REST_MS, restedAt = 0, newAt = now,
  }
  -- The clock of a server that took over may be behind.
  for n = #w.at, 1, -1 do
    if w.at[n] <= now then break end
    w.at[n], w.from[n] = now, now
  end
  w.toldAt, w.askedLast = math.min(w.toldAt, now), math.min(w.askedLast, now)
  w.first, w.key, w.openKey = 1, key, openKey
  redis.call('ZREMRANGEBYSCORE', openKey, '-inf', now)
  windows[i] = w
end

local function leaves(w, at) return math.min(at + w.ms, w.resetsAt or math.huge) end

local function drop(w, most)
  while most > 0 and w.times[w.first] do
    local n = math.min(most, w.times[w.first])
    most, w.used, w.times[w.first] = most - n, w.used - n, w.times[w.first] - n
    if w.times[w.first] == 0 then w.first = w.first + 1 end
  end
end

local function roomOf(w)
  while w.at[w.first] and leaves(w, w.at[w.first]) <= now do drop(w, w.times[w.first]) end
  if w.resetsAt and w.resetsAt <= now then w.others, w.resetsAt = 0, nil end
  local stays = w.resetsAt and 1 or math.max(0, 1 - (now - w.toldAt) / w.ms)
  return (w.calls or math.huge) - w.open - w.used - w.others * stays
end

local function believe(w, remaining, e)
  if not w.calls then return end
  local late = e.askedAt < w.askedLast
  local known = roomOf(w)
  if not late then
    if w.used + remaining > w.calls then
      local before = 0
      for n = w.first, #w.at do
        if w.at[n] < e.askedAt then before = before + w.times[n] end
      end
      drop(w, math.min(before, before + (e.holdMs and 0 or 1) + remaining - w.calls))
    end
    w.askedLast = e.askedAt
  end
  if not late or known > remaining then
    w.others, w.toldAt = math.max(0, w.calls - w.open - w.used - remaining), now
  end
  if remaining < 1 and e.askedAt >= w.restedAt then
    w.restedAt, w.triesAt, w.tryMs = now, now + REST_MS, TRY_MS
  end
end

local function count(w, e)
  local last = #w.at
  local at = math.max(now - e.age, w.at[last] or 0)
  if last >= w.first and at - w.from[last] <= w.ms / 1000 then
    w.at[last], w.times[last] = at, w.times[last] + 1
  else
    w.from[last + 1], w.at[last + 1], w.times[last + 1] = at, at, 1
  end
  w.used = w.used + 1
end

local function readingOf(w, e)
  for _, reading in ipairs(e.readings or {}) do
    if not windows[2] or reading.windowMs == w.ms then return reading end
  end
  return {}
end

local function learn(w, e, heldUntil)
  local reading = readingOf(w, e)
  roomOf(w)
  if not e.holdMs and e.age < math.max(w.ms, REST_MS) then count(w, e) end
  if reading.resetMs then
    local at = now + reading.resetMs - e.age
    if at <= now then return end
    if at > (w.resetsAt or math.huge) + 1000 then drop(w, w.used) end
    w.resetsAt = at
  end
  local calls, ms = w.calls, w.ms
  if (reading.calls or 0) > 0 then w.calls = reading.calls end
  if (reading.windowMs or 0) > 0 then w.ms = math.min(reading.windowMs, LONGEST_MS) end
  if w.calls ~= calls or w.ms ~= ms then w.newAt = now end
  if reading.remaining then believe(w, reading.remaining, e) end
  if not e.holdMs then
    if e.readings and not reading.remaining and now < w.sharedUntil then believe(w, w.calls, e) end
    return
  end
  if (reading.remaining or 0) ~= 0 then return end
  if now >= w.sharedUntil and w.calls and w.open + w.used >= w.calls then return end
  w.sharedUntil = math.max(heldUntil, now) + w.ms
  if not e.named then return believe(w, 0, e) end
  drop(w, w.used)
  w.others, w.triesAt, w.tryMs = 0, heldUntil, REST_MS
end

local function nth(w, n)
  if not w.sums then
    w.sums = {}
    local sum = 0
    for i = w.first, #w.at do
      sum = sum + w.times[i]
      w.sums[#w.sums + 1] = sum
    end
  end
  local low, high = 1, #w.sums + 1
  while low < high do
    local middle = math.floor((low + high) / 2)
    if w.sums[middle] > n then high = middle else low = middle + 1 end
  end
  return w.at[w.first + low - 1] or now
end

local function freeAt(w, ahead)
  local lacking = ahead + 1 - w.room
  if lacking <= 0 then return 0 end
  local beyond = math.max(0, w.used - w.calls)
  local turn = math.ceil(lacking) - 1 - beyond
  local ours = leaves(w, nth(w, beyond + turn % w.calls)) + math.floor(turn / w.calls) * w.ms
  if w.resetsAt then return ours end
  if ahead == 0 and now < w.sharedUntil then ours = math.min(ours, w.triesAt) end
  if w.others > 0 then ours = math.min(ours, now + w.ms * lacking / (w.others + w.used)) end
  return ours
end

-- Machines that did not come back when they had to: nobody else takes their calls out of the queue.
for _, name in ipairs(redis.call('ZRANGEBYSCORE', machinesKey, '-inf', now)) do
  if name ~= me then
    for _, member in ipairs(redis.call('ZRANGE', waitingKey, 0, -1)) do
      if ownerOf(member) == name then redis.call('ZREM', waitingKey, member) end
    end
    redis.call('ZREM', machinesKey, name)
    redis.call('HDEL', queueKey, 'applied:' .. name)
  end
end

local lease = MOST_LEASE_MS
local function leaseOf()
  lease = MOST_LEASE_MS
  for _, w in ipairs(windows) do
    if w.calls then lease = math.min(lease, math.max(LEAST_LEASE_MS, w.ms / 4)) end
  end
end

local function open(member, ms)
  for _, w in ipairs(windows) do redis.call('ZADD', w.openKey, now + math.min(lease, ms), member) end
end

leaseOf()
for _, run in ipairs(ask.open) do
  for id = run[1], run[2] do open(memberOf(id), run[3]) end
end
for _, w in ipairs(windows) do w.open = redis.call('ZCARD', w.openKey) end

local held = redis.call('HMGET', queueKey, 'heldUntil', 'heldAt', 'applied:' .. me)
local heldUntil, heldAt, applied = tonumber(held[1] or 0), tonumber(held[2] or 0), tonumber(held[3] or 0)

for _, e in ipairs(ask.events) do
  -- One whose answer was lost is told again.
  if e.n > applied then
    applied = e.n
    redis.call('ZREM', waitingKey, memberOf(e.id))
    for _, w in ipairs(windows) do w.open = w.open - redis.call('ZREM', w.openKey, memberOf(e.id)) end
    if e.settled then
      e.askedAt = math.min(e.askedAt or now, now)
      if e.holdMs and (e.named or e.askedAt >= heldAt) then
        heldUntil = math.max(heldUntil, now + math.min(e.holdMs, LONGEST_MS) - e.age)
        heldAt = now
      end
      for _, w in ipairs(windows) do learn(w, e, heldUntil) end
    end
  end
end
leaseOf()

local firstRun = ask.waiting[1] or ask.joins[1]
local first = firstRun and firstRun[1] or math.huge
local function isOpen(member)
  return windows[1] ~= nil and redis.call('ZSCORE', windows[1].openKey, member)
end
for _, run in ipairs(ask.joins) do
  for id = run[1], run[2] do
    local member = memberOf(id)
    if not redis.call('ZSCORE', waitingKey, member) and not isOpen(member) then
      redis.call('ZADD', waitingKey, redis.call('HINCRBY', queueKey, 'ticket', 1), member)
    end
  end
end

-- At the head, nobody may stand whom no machine knows, such as one that a late command has queued again.
while true do
  local head = redis.call('ZRANGE', waitingKey, 0, 0)[1]
  if not head then break end
  local owner, id = string.match(head, '^(.*):(.*)$')
  if owner == me and tonumber(id) >= first then break end
  if owner ~= me and redis.call('ZSCORE', machinesKey, owner) then break end
  redis.call('ZREM', waitingKey, head)
end

for _, w in ipairs(windows) do w.room = roomOf(w) end

local function waitBehind(ahead)
  local at = heldUntil
  for _, w in ipairs(windows) do at = math.max(at, freeAt(w, ahead)) end
  return at - now
end

local granted, lost, nextMs, ahead = {}, 0, -1, 0
local function grant(runs)
  for _, run in ipairs(runs) do
    for id = run[1], run[2] do
      local member = memberOf(id)
      local rank = redis.call('ZRANK', waitingKey, member)
      if rank then
        local ms = waitBehind(rank)
        if ms > 0 then
          nextMs, ahead = ms, rank
          return true
        end
        redis.call('ZREM', waitingKey, member)
        open(member, run[3])
        for _, w in ipairs(windows) do w.open, w.room, w.triesAt = w.open + 1, w.room - 1, now + w.tryMs end
      elseif not isOpen(member) then
        lost = 1
        return true
      end
      granted[#granted + 1] = id
    end
  end
end
local ended = grant(ask.waiting) or grant(ask.joins)

local waits = {}
for _, run in ipairs(ask.joins) do
  for id = run[1], run[2] do
    local rank = redis.call('ZRANK', waitingKey, memberOf(id))
    waits[#waits + 1] = rank and math.ceil(math.max(0, waitBehind(rank))) or 0
  end
end

local shortest, age, ttl = math.huge, math.huge, LEAST_TTL_MS
for _, w in ipairs(windows) do
  if w.calls then shortest, age = math.min(shortest, w.ms), math.min(age, now - w.newAt) end
  ttl = math.max(ttl, 2 * w.ms)
end
ttl = math.ceil(ttl + math.max(0, heldUntil - now))

local sleep, goneAt = -1, now + lease
if nextMs >= 0 then
  -- What comes free together is asked for at once. A limit of which little is known yet may turn out to be another with any answer.
  sleep = math.min(nextMs + math.min(5, shortest / 250), MOST_SLEEP_MS, math.max(LEAST_SLEEP_MS, math.min(shortest / 2, age)))
  -- Places that are taken to be lost come free then, and so does the place ahead of a machine that is.
  for _, w in ipairs(windows) do
    local soonest = redis.call('ZRANGE', w.openKey, 0, 0, 'WITHSCORES')[2]
    if soonest then sleep = math.min(sleep, soonest - now + 1) end
  end
  if ahead > 0 then
    local owner = ownerOf(redis.call('ZRANGE', waitingKey, 0, 0)[1])
    local gone = owner ~= me and redis.call('ZSCORE', machinesKey, owner)
    if gone then sleep = math.min(sleep, gone - now + 1) end
  end
  goneAt = now + math.max(lease, sleep + lease / 2)
end
redis.call('ZADD', machinesKey, goneAt, me)

redis.call('HSET', queueKey, 'heldUntil', heldUntil, 'heldAt', heldAt, 'applied:' .. me, applied)
for _, key in ipairs({ queueKey, waitingKey, machinesKey }) do redis.call('PEXPIRE', key, ttl) end
for _, w in ipairs(windows) do
  local kept = {
    calls = w.calls, ms = w.ms, from = {}, at = {}, times = {}, used = w.used, others = w.others, toldAt = w.toldAt,
    askedLast = w.askedLast, resetsAt = w.resetsAt, sharedUntil = w.sharedUntil, triesAt = w.triesAt, tryMs = w.tryMs,
    restedAt = w.restedAt, newAt = w.newAt,
  }
  for n = w.first, #w.at do
    local to = n - w.first + 1
    kept.from[to], kept.at[to], kept.times[to] = w.from[n], w.at[n], w.times[n]
  end
  redis.call('SET', w.key, cjson.encode(kept), 'PX', ttl)
  redis.call('PEXPIRE', w.openKey, ttl)
end

return { math.floor(now), lost, math.floor(lease), math.ceil(sleep), math.ceil(nextMs), granted, waits }
`.trim();
