/* The peer of the parsing benchmark: GMime 3 reads each file of a folder, decodes every header field to UTF-8,
 * every part's transfer encoding, and text parts to UTF-8. Prints messages, parts and decoded bytes. */
#include <dirent.h>
#include <gmime/gmime.h>
#include <stdio.h>
#include <string.h>

static long messages, parts, bytes;

static void read_fields(GMimeObject *object) {
    GMimeHeaderList *list = g_mime_object_get_header_list(object);
    for (int i = 0; i < g_mime_header_list_get_count(list); i++) {
        const char *value = g_mime_header_get_value(g_mime_header_list_get_header_at(list, i));
        if (value) bytes += strlen(value);
    }
}

static void read_part(GMimeObject *object) {
    parts++;
    read_fields(object);
    if (GMIME_IS_MULTIPART(object)) {
        GMimeMultipart *multipart = (GMimeMultipart *)object;
        for (int i = 0; i < g_mime_multipart_get_count(multipart); i++) read_part(g_mime_multipart_get_part(multipart, i));
    } else if (GMIME_IS_MESSAGE_PART(object)) {
        GMimeMessage *inner = g_mime_message_part_get_message((GMimeMessagePart *)object);
        if (inner && g_mime_message_get_mime_part(inner)) read_part(g_mime_message_get_mime_part(inner));
    } else if (GMIME_IS_TEXT_PART(object)) {
        char *text = g_mime_text_part_get_text((GMimeTextPart *)object);
        if (text) bytes += strlen(text);
        g_free(text);
    } else if (GMIME_IS_PART(object)) {
        GMimeDataWrapper *content = g_mime_part_get_content((GMimePart *)object);
        if (!content) return;
        GMimeStream *memory = g_mime_stream_mem_new();
        g_mime_data_wrapper_write_to_stream(content, memory);
        bytes += g_mime_stream_length(memory);
        g_object_unref(memory);
    }
}

int main(int count, char **arguments) {
    if (count != 2) return 64;
    g_mime_init();
    DIR *folder = opendir(arguments[1]);
    if (!folder) return 66;
    for (struct dirent *entry; (entry = readdir(folder));) {
        if (entry->d_name[0] == '.') continue;
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", arguments[1], entry->d_name);
        GMimeStream *file = g_mime_stream_file_open(path, "r", NULL);
        GMimeParser *parser = g_mime_parser_new_with_stream(file);
        g_mime_parser_set_persist_stream(parser, TRUE);
        GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
        if (message) {
            messages++;
            read_fields((GMimeObject *)message);
            GMimeObject *body = g_mime_message_get_mime_part(message);
            if (body) read_part(body);
            g_object_unref(message);
        }
        g_object_unref(parser);
        g_object_unref(file);
    }
    printf("%ld messages, %ld parts, %ld bytes\n", messages, parts, bytes);
    return 0;
}
