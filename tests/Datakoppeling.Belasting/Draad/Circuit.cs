using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Datakoppeling.Belasting.Draad;

/// <summary>
/// One browser's circuit without the browser: fetches a page, opens the connection of Blazor Server, keeps the page up to date and
/// sends the events of its buttons. What blazor.web.js does is in github.com/dotnet/aspnetcore, src/Components/Web.JS.
/// </summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly ClientWebSocket _draad = new();
    private readonly SemaphoreSlim _zendslot = new(1);
    private readonly CancellationTokenSource _weg = new();
    private readonly Pagina _pagina = new();
    private readonly Lock _slot = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<object?>> _antwoorden = new(StringComparer.Ordinal);
    private readonly Uri _wortel;
    private (Func<Pagina, bool> Klaar, TaskCompletionSource Bron)? _wacht;
    private Task _leest = Task.CompletedTask;
    private Task _klopt = Task.CompletedTask;
    private static long _verkeer;
    private long _interop;
    private int _teller;

    private Circuit(Uri adres) => (_wortel, Adres) = (new Uri(adres.GetLeftPart(UriPartial.Authority) + "/"), adres);

    /// <summary>Bytes that went over the connections of all circuits, both ways; pages and their files not counted.</summary>
    public static long Verkeer => Interlocked.Read(ref _verkeer);

    /// <summary>Where this browser is.</summary>
    public Uri Adres { get; private set; }

    /// <summary>Why the connection broke or the server complained; null while all is well.</summary>
    public string? Fout { get; private set; }

    /// <summary>Render batches so far.</summary>
    public int Partijen { get; private set; }

    /// <summary>Fetches the page, opens the circuit and waits until <paramref name="klaar"/> holds.</summary>
    public static async Task<Circuit> Open(HttpClient browser, CookieContainer koekjes, Uri adres, Func<Pagina, bool> klaar, TimeSpan geduld)
    {
        var circuit = new Circuit(adres);
        try
        {
            var html = await browser.GetStringAsync(adres);
            using var niets = new ByteArrayContent([]);
            using var antwoord = (await browser.PostAsync(new Uri(circuit._wortel, "_blazor/negotiate?negotiateVersion=1"), niets)).EnsureSuccessStatusCode();
            using var afspraak = JsonDocument.Parse(await antwoord.Content.ReadAsStreamAsync());
            circuit._draad.Options.Cookies = koekjes;
            circuit._draad.Options.SetRequestHeader("Origin", circuit._wortel.GetLeftPart(UriPartial.Authority));
            var naar = new UriBuilder(new Uri(circuit._wortel, "_blazor?id=" + afspraak.RootElement.GetProperty("connectionToken").GetString())) { Scheme = "ws" }.Uri;
            await circuit._draad.ConnectAsync(naar, circuit._weg.Token);
            await circuit._draad.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Binary, true, circuit._weg.Token);
            var groet = await circuit.Ontvang();
            if (Encoding.UTF8.GetString(groet) is not "{}\u001e" and var nee) { throw new InvalidOperationException("De server groet niet terug: " + nee); }
            circuit._leest = Task.Run(circuit.Lees);
            circuit._klopt = Task.Run(circuit.Klop);
            var wacht = circuit.Wacht(klaar, geduld);
            await circuit.Begin(html, adres);
            await wacht;
            return circuit;
        }
        catch
        {
            await circuit.DisposeAsync();
            throw;
        }
    }

    private async Task Begin(string html, Uri adres)
    {
        var staat = Staat().Match(html) is { Success: true } gevonden ? gevonden.Groups["staat"].Value : "";
        if (await Vraag("StartCircuit", _wortel.ToString(), adres.ToString(), "[]", staat) is null) { throw new InvalidOperationException("De server maakt geen circuit."); }
        var delen = Merk().Matches(html).Select((m, i) => $"{{\"type\":\"add\",\"ssrComponentId\":{(i + 1).ToString(CultureInfo.InvariantCulture)},\"marker\":{m.Groups["merk"].Value}}}").ToList();
        if (delen.Count == 0) { throw new InvalidOperationException("Op de pagina staat geen interactief onderdeel."); }
        await Roep("UpdateRootComponents", $"{{\"batchId\":1,\"operations\":[{string.Join(',', delen)}]}}", staat);
    }

    /// <summary>Waits until the page is so; looks after each batch. Ask before sending the event.</summary>
    public Task Wacht(Func<Pagina, bool> klaar, TimeSpan geduld)
    {
        var bron = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_slot) { _wacht = (klaar, bron); }
        return bron.Task.WaitAsync(geduld, _weg.Token);
    }

    public T Kijk<T>(Func<Pagina, T> kijk)
    {
        lock (_slot) { return kijk(_pagina); }
    }

    /// <summary>As a click on a link: the address changes, the circuit draws.</summary>
    public Task GaNaar(string pad)
    {
        Adres = new Uri(_wortel, pad);
        return Roep("OnLocationChanged", Adres.ToString(), null, true);
    }

    /// <param name="gebeurtenis">click, change, submit.</param>
    /// <param name="gegevens">The arguments of the event, as the browser would send them.</param>
    public Task Doe(Knoop op, string gebeurtenis, object gegevens)
    {
        var beschrijving = new { eventHandlerId = op.Luistert[gebeurtenis], eventName = gebeurtenis };
        return Roep("BeginInvokeDotNetFromJS", Interlocked.Increment(ref _teller).ToString(CultureInfo.InvariantCulture), null, "DispatchEventAsync", _interop,
            JsonSerializer.Serialize(new object[] { beschrijving, gegevens }, Json));
    }

    private async Task Roep(string doel, params object?[] waarden) => await Zend(Pak.Roep(null, doel, waarden));

    private async Task<object?> Vraag(string doel, params object?[] waarden)
    {
        var id = "v" + Interlocked.Increment(ref _teller).ToString(CultureInfo.InvariantCulture);
        var bron = _antwoorden[id] = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        await Zend(Pak.Roep(id, doel, waarden));
        return await bron.Task.WaitAsync(TimeSpan.FromSeconds(60), _weg.Token);
    }

    private async Task Zend(byte[] bytes)
    {
        Interlocked.Add(ref _verkeer, bytes.Length);
        await _zendslot.WaitAsync(_weg.Token);
        try { await _draad.SendAsync(bytes, WebSocketMessageType.Binary, true, _weg.Token); }
        finally { _zendslot.Release(); }
    }

    private async Task<byte[]> Ontvang()
    {
        using var geheel = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var stuk = await _draad.ReceiveAsync(buffer, _weg.Token);
            if (stuk.MessageType == WebSocketMessageType.Close) { throw new WebSocketException("De server verbrak de verbinding: " + stuk.CloseStatusDescription); }
            Interlocked.Add(ref _verkeer, stuk.Count);
            geheel.Write(buffer, 0, stuk.Count);
            if (stuk.EndOfMessage) { return geheel.ToArray(); }
        }
    }

    private async Task Klop()
    {
        try
        {
            while (true)
            {
                await Task.Delay(TimeSpan.FromSeconds(15), _weg.Token);
                await Zend(Pak.Klop());
            }
        }
        catch (Exception fout) when (fout is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The reader says what went wrong; here there is only nothing left to knock on.
        }
    }

    private async Task Lees()
    {
        try
        {
            while (true)
            {
                foreach (var bericht in Pak.Berichten(await Ontvang())) { await Behandel(bericht); }
            }
        }
        catch (Exception fout)
        {
            if (_weg.IsCancellationRequested) { return; }
            Meld(fout.Message);
        }
    }

    private async Task Behandel(object?[] bericht)
    {
        switch (bericht[0])
        {
            case 1L:
                await Behandel((string)bericht[3]!, (object?[])bericht[4]!);
                break;
            case 3L when bericht[2] is string id && _antwoorden.TryRemove(id, out var bron):
                if (bericht[3] is 1L) { bron.SetException(new InvalidOperationException("De server weigert: " + bericht[4])); }
                else { bron.SetResult(bericht.Length > 4 ? bericht[4] : null); }
                break;
            case 7L:
                Meld("De server sluit het circuit: " + (bericht.Length > 1 ? bericht[1] : ""));
                break;
        }
    }

    private async Task Behandel(string doel, object?[] waarden)
    {
        switch (doel)
        {
            case "JS.RenderBatch":
                lock (_slot)
                {
                    _pagina.Verwerk((byte[])waarden[1]!);
                    Partijen++;
                    if (_wacht is { } wacht && wacht.Klaar(_pagina))
                    {
                        _wacht = null;
                        wacht.Bron.TrySetResult();
                    }
                }
                await Roep("OnRenderCompleted", waarden[0], null);
                break;
            case "JS.BeginInvokeJS":
                await Voer((long)waarden[0]!, (string)waarden[1]!, waarden[2] as string ?? "[]", (long)waarden[3]!);
                break;
            case "JS.EndInvokeDotNet" when waarden[1] is false:
                Meld("Een gebeurtenis mislukte: " + waarden[2]);
                break;
            case "JS.Error":
                Meld("De server meldt: " + waarden[0]);
                break;
        }
    }

    /// <summary>Answers what the server asks of the browser's script; of all that only going elsewhere has a consequence here.</summary>
    private async Task Voer(long nummer, string wat, string waarden, long soort)
    {
        using var json = JsonDocument.Parse(waarden);
        var eerste = json.RootElement.GetArrayLength() > 0 ? json.RootElement[0] : default;
        if (wat.EndsWith("attachWebRendererInterop", StringComparison.Ordinal))
        {
            _interop = json.RootElement[1].GetProperty("__dotNetObject").GetInt64();
        }
        if (nummer != 0)
        {
            // 1 asks for a reference to an object of the script; a chart asks how much room it has.
            var antwoord = soort == 1 ? "{\"__jsObjectId\":" + Interlocked.Increment(ref _teller).ToString(CultureInfo.InvariantCulture) + "}"
                : wat.EndsWith("createChart", StringComparison.Ordinal) ? "{\"width\":600,\"height\":300}" : "null";
            await Roep("EndInvokeJSFromDotNet", nummer, true, string.Create(CultureInfo.InvariantCulture, $"[{nummer},true,{antwoord}]"));
        }
        if (wat.EndsWith("navigationManager.navigateTo", StringComparison.Ordinal))
        {
            Adres = new Uri(_wortel, eerste.GetString()!);
            await Roep("OnLocationChanged", Adres.ToString(), null, false);
        }
    }

    private void Meld(string fout)
    {
        Fout ??= fout;
        lock (_slot)
        {
            _wacht?.Bron.TrySetException(new InvalidOperationException(fout));
            _wacht = null;
        }
        foreach (var bron in _antwoorden.Values) { bron.TrySetException(new InvalidOperationException(fout)); }
    }

    public async ValueTask DisposeAsync()
    {
        await _weg.CancelAsync();
        await Task.WhenAll(_leest, _klopt);
        _draad.Dispose();
        _weg.Dispose();
        _zendslot.Dispose();
    }

    [GeneratedRegex("<!--Blazor:(?<merk>\\{\"type\":\"server\".*?\\})-->", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Merk();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<staat>.*?)-->", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Staat();
}
