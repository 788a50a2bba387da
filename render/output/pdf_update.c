/*
 * The update: reads Cairo's cross-reference table, writes objects of it again with more entries,
 * and new ones for links, each of them an annotation and an element of the structure beside the
 * figure (in it, the alternative text would hide it).
 */
#include "render/output/pdf_update.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/number.h"
#include "render/output/pdf_text.h"

/* Bytes of Cairo's file, which the update doesn't move. */
struct span {
    size_t start, end;
};

struct entry {
    int number;
    size_t offset;
};

struct update {
    struct buffer *pdf;
    const struct pdf_facts *facts;
    size_t xref, first; /* Cairo's table, and its first entry */
    int size;           /* numbers that are taken */
    int root, info, page, tree, parents, document, figure, first_link;
    struct entry *entries;
    size_t entry_count;
};

enum { XREF_ENTRY_SIZE = 20 };

/* Where the text is in the span, SIZE_MAX: nowhere. */
static size_t find(const struct buffer *pdf, struct span span, const char *text)
{
    size_t length = strlen(text);
    for (size_t at = span.start; at + length <= span.end; at++) {
        if (memcmp(pdf->bytes + at, text, length) == 0)
            return at;
    }
    return SIZE_MAX;
}

static size_t find_last(const struct buffer *pdf, struct span span, const char *text)
{
    size_t length = strlen(text);
    for (size_t at = span.end; at >= span.start + length; at--) {
        if (memcmp(pdf->bytes + at - length, text, length) == 0)
            return at - length;
    }
    return SIZE_MAX;
}

/* The digits at that place, SIZE_MAX when there are none. */
static size_t number_at(const struct buffer *pdf, size_t at)
{
    size_t value = 0, start = at;
    for (; at < pdf->length && pdf->bytes[at] >= '0' && pdf->bytes[at] <= '9'; at++) {
        if (value > (SIZE_MAX - 9) / 10)
            return SIZE_MAX;
        value = 10 * value + (size_t)(pdf->bytes[at] - '0');
    }
    return at > start ? value : SIZE_MAX;
}

/* The number behind a key, -1: there is none. */
static int number_after(const struct buffer *pdf, struct span span, const char *key)
{
    size_t at = find(pdf, span, key);
    size_t value = at == SIZE_MAX ? SIZE_MAX : number_at(pdf, at + strlen(key));
    return value <= INT32_MAX ? (int)value : -1;
}

/* The object between its head and "endobj"; empty: there is none. */
static struct span object(const struct update *update, int number)
{
    const struct buffer *pdf = update->pdf;
    if (number <= 0 || number >= update->size)
        return (struct span){0, 0};
    size_t start = number_at(pdf, update->first + (size_t)number * XREF_ENTRY_SIZE);
    struct span rest = {start, update->xref};
    size_t head = start < update->xref ? find(pdf, rest, "obj\n") : SIZE_MAX;
    size_t end = head != SIZE_MAX ? find(pdf, rest, "endobj") : SIZE_MAX;
    return end != SIZE_MAX ? (struct span){head + strlen("obj\n"), end} : (struct span){0, 0};
}

/* --- Cairo's objects --------------------------------------------------------------------------
 */

static bool read_table(struct update *update)
{
    const struct buffer *pdf = update->pdf;
    static const char table[] = "xref\n0 ";
    struct span all = {0, pdf->length};
    size_t last = find_last(pdf, all, "startxref\n");
    if (last == SIZE_MAX)
        return false;
    update->xref = number_at(pdf, last + strlen("startxref\n"));
    struct span rest = {update->xref, last};
    if (update->xref >= last || find(pdf, rest, table) != update->xref)
        return false;
    update->size = number_after(pdf, rest, table);
    size_t line = find(pdf, (struct span){update->xref + strlen(table), last}, "\n");
    update->root = number_after(pdf, rest, "/Root ");
    update->info = number_after(pdf, rest, "/Info ");
    update->first = line + 1;
    return update->size > 0 && update->root > 0 && update->info > 0 && line != SIZE_MAX &&
           update->first + (size_t)update->size * XREF_ENTRY_SIZE <= last;
}

/* The element with that tag: Cairo writes each in an object of its own. */
static int find_element(const struct update *update, const char *tag)
{
    for (int number = 1; number < update->size; number++) {
        struct span span = object(update, number);
        if (find(update->pdf, span, "<< /Type /StructElem") == span.start && span.end > 0 &&
            find(update->pdf, span, tag) != SIZE_MAX)
            return number;
    }
    return -1;
}

static bool find_objects(struct update *update)
{
    const struct buffer *pdf = update->pdf;
    struct span root = object(update, update->root);
    struct span pages = object(update, number_after(pdf, root, "/Pages "));
    update->page = number_after(pdf, pages, "/Kids [ ");
    update->tree = number_after(pdf, root, "/StructTreeRoot ");
    update->parents = number_after(pdf, object(update, update->tree), "/ParentTree ");
    update->document = find_element(update, "/S /" PDF_TAG_DOCUMENT "\n");
    update->figure = find_element(update, "/S /" PDF_TAG_FIGURE "\n");
    return update->page > 0 && update->parents > 0 && update->document > 0;
}

/* --- writing ----------------------------------------------------------------------------------
 */

static void begin_object(struct update *update, int number)
{
    update->entries[update->entry_count++] = (struct entry){number, update->pdf->length};
    buffer_format(update->pdf, "%d 0 obj\n", number);
}

static void put_number(struct buffer *out, double value)
{
    char text[NUMBER_TEXT_SIZE];
    number_write_thousandths(text, value);
    buffer_append_text(out, text);
}

static void put_box(struct buffer *out, const char *key, const struct bounds *box)
{
    const double sides[] = {box->x1, box->y1, box->x2, box->y2};
    buffer_append_text(out, key);
    for (int i = 0; i < 4; i++) {
        buffer_append_text(out, i == 0 ? " [ " : " ");
        put_number(out, sides[i]);
    }
    buffer_append_text(out, " ]\n");
}

/* Cairo's bytes may move while more are appended. */
static void copy(struct buffer *out, struct span span)
{
    size_t length = span.end - span.start;
    char *bytes = malloc(length + 1);
    if (!bytes) {
        out->failed = true;
        return;
    }
    memcpy(bytes, out->bytes + span.start, length);
    buffer_append(out, bytes, length);
    free(bytes);
}

/* An object of Cairo's again, but for its end, which is what is found last of it. */
static struct span begin_again(struct update *update, int number, const char *end)
{
    struct span span = object(update, number);
    size_t last = find_last(update->pdf, span, end);
    begin_object(update, number);
    if (last == SIZE_MAX) {
        update->pdf->failed = true;
        return span;
    }
    copy(update->pdf, (struct span){span.start, last});
    return (struct span){last, span.end};
}

static void end_again(struct update *update, struct span rest)
{
    copy(update->pdf, rest);
    buffer_append_text(update->pdf, "endobj\n");
}

static void write_catalog(struct update *update)
{
    struct buffer *pdf = update->pdf;
    const struct pdf_facts *facts = update->facts;
    const char *language = facts->language ? facts->language : facts->alt_language;
    struct span rest = begin_again(update, update->root, ">>");
    if (language) {
        buffer_append_text(pdf, "   /Lang ");
        pdf_put_text(pdf, language);
        buffer_append_text(pdf, "\n");
    }
    if (facts->title)
        buffer_append_text(pdf, "   /ViewerPreferences << /DisplayDocTitle true >>\n");
    end_again(update, rest);
}

static void write_figure(struct update *update)
{
    struct buffer *pdf = update->pdf;
    const struct pdf_facts *facts = update->facts;
    const struct bounds box = {0, 0, facts->width, facts->height};
    if (update->figure <= 0)
        return;
    struct span rest = begin_again(update, update->figure, ">>");
    if (facts->alt) {
        buffer_append_text(pdf, "   /Alt ");
        pdf_put_text(pdf, facts->alt);
        buffer_append_text(pdf, "\n");
    }
    if (facts->alt && facts->alt_language) {
        buffer_append_text(pdf, "   /Lang ");
        pdf_put_text(pdf, facts->alt_language);
        buffer_append_text(pdf, "\n");
    }
    buffer_append_text(pdf, "   /A << /O /Layout /Placement /Block\n");
    put_box(pdf, "      /BBox", &box);
    buffer_append_text(pdf, "   >>\n");
    end_again(update, rest);
}

/* --- links ------------------------------------------------------------------------------------
 */

static int annotation(const struct update *update, size_t i)
{
    return update->first_link + 2 * (int)i;
}

static int link_element(const struct update *update, size_t i)
{
    return annotation(update, i) + 1;
}

static void write_page(struct update *update)
{
    struct span rest = begin_again(update, update->page, ">>");
    buffer_append_text(update->pdf, "   /Tabs /S\n   /Annots [");
    for (size_t i = 0; i < update->facts->link_count; i++)
        buffer_format(update->pdf, " %d 0 R", annotation(update, i));
    buffer_append_text(update->pdf, " ]\n");
    end_again(update, rest);
}

/* The parents of the marked content are the first entry, and Cairo's only one. */
static void write_parents(struct update *update, int key)
{
    struct span rest = begin_again(update, update->parents, "]");
    for (size_t i = 0; i < update->facts->link_count; i++)
        buffer_format(update->pdf, "   %d %d 0 R\n", key + (int)i, link_element(update, i));
    end_again(update, rest);
}

/* Links follow the figure. */
static void write_document(struct update *update)
{
    struct buffer *pdf = update->pdf;
    char figure[32] = "";
    snprintf(figure, sizeof figure, " %d 0 R", update->figure);
    struct span span = object(update, update->document);
    size_t at = update->figure > 0 ? find(pdf, span, figure) : SIZE_MAX;
    size_t end = at != SIZE_MAX ? at + strlen(figure) : find_last(pdf, span, "]");
    begin_object(update, update->document);
    if (end == SIZE_MAX) {
        pdf->failed = true;
        return;
    }
    copy(pdf, (struct span){span.start, end});
    for (size_t i = 0; i < update->facts->link_count; i++)
        buffer_format(pdf, " %d 0 R", link_element(update, i));
    end_again(update, (struct span){end, span.end});
}

static void write_link(struct update *update, size_t i, int key)
{
    struct buffer *pdf = update->pdf;
    const struct pdf_link *link = &update->facts->links[i];
    double height = update->facts->height;
    const struct bounds box = {link->box.x1, height - link->box.y2, link->box.x2,
                               height - link->box.y1};
    begin_object(update, annotation(update, i));
    buffer_append_text(pdf, "<< /Type /Annot\n   /Subtype /Link\n   /F 4\n");
    put_box(pdf, "   /Rect", &box);
    buffer_append_text(pdf, "   /BS << /W 0 >>\n   /A << /Type /Action /S /URI /URI ");
    pdf_put_uri(pdf, link->href);
    buffer_append_text(pdf, " >>\n   /Contents ");
    pdf_put_text(pdf, link->label ? link->label : link->href);
    buffer_format(pdf, "\n   /StructParent %d\n>>\nendobj\n", key + (int)i);
    begin_object(update, link_element(update, i));
    buffer_format(pdf,
                  "<< /Type /StructElem\n   /S /Link\n   /P %d 0 R\n   /Pg %d 0 R\n"
                  "   /K << /Type /OBJR /Obj %d 0 R >>\n>>\nendobj\n",
                  update->document, update->page, annotation(update, i));
}

static void write_links(struct update *update)
{
    int page_key = number_after(update->pdf, object(update, update->page), "/StructParents ");
    int key = page_key >= 0 ? page_key + 1 : 0;
    if (update->facts->link_count == 0)
        return;
    write_page(update);
    write_parents(update, key);
    write_document(update);
    for (size_t i = 0; i < update->facts->link_count; i++)
        write_link(update, i, key);
}

/* --- the whole --------------------------------------------------------------------------------
 */

static int compare_entries(const void *a, const void *b)
{
    const struct entry *one = a, *other = b;
    return (one->number > other->number) - (one->number < other->number);
}

static void write_table(struct update *update)
{
    struct buffer *pdf = update->pdf;
    size_t start = pdf->length;
    qsort(update->entries, update->entry_count, sizeof *update->entries, compare_entries);
    buffer_append_text(pdf, "xref\n");
    for (size_t i = 0; i < update->entry_count; i++)
        buffer_format(pdf, "%d 1\n%010zu 00000 n \n", update->entries[i].number,
                      update->entries[i].offset);
    buffer_format(pdf,
                  "trailer\n<< /Size %d\n   /Root %d 0 R\n   /Info %d 0 R\n   /Prev %zu\n>>\n"
                  "startxref\n%zu\n%%%%EOF\n",
                  update->first_link + 2 * (int)update->facts->link_count, update->root,
                  update->info, update->xref, start);
}

bool pdf_update_append(struct buffer *pdf, const struct pdf_facts *facts)
{
    enum { AGAIN = 5 }; /* catalog, page, parents, document, figure */
    struct update update = {.pdf = pdf, .facts = facts};
    if (!read_table(&update) || !find_objects(&update))
        return false;
    update.first_link = update.size;
    update.entries = malloc((AGAIN + 2 * facts->link_count) * sizeof *update.entries);
    if (!update.entries) {
        pdf->failed = true;
        return false;
    }
    write_catalog(&update);
    write_figure(&update);
    write_links(&update);
    write_table(&update);
    free(update.entries);
    return !pdf->failed;
}
